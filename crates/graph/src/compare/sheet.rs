//! What was measured of a pair, and under which names?

/// A list of measures in a fixed order. Every pair fills the same names in the same order.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    names: Vec<(&'static str, &'static str)>,
    values: Vec<f32>,
    keys: Vec<u32>,
}

impl Sheet {
    /// Adds one measure under its group and name.
    pub(crate) fn put(&mut self, group: &'static str, name: &'static str, value: f32) {
        self.names.push((group, name));
        self.values.push(value);
    }

    /// Adds a measure that is true or false.
    pub(crate) fn flag(&mut self, group: &'static str, name: &'static str, on: bool) {
        self.put(group, name, f32::from(u8::from(on)));
    }

    /// Keeps the keys of the changes of words.
    pub(crate) fn set_keys(&mut self, keys: Vec<u32>) {
        self.keys = keys;
    }

    /// Keys of the changes of words, sorted: what the last two measures are made of.
    pub fn keys(&self) -> &[u32] {
        &self.keys
    }

    /// Group and name of each measure.
    pub fn names(&self) -> &[(&'static str, &'static str)] {
        &self.names
    }

    /// The measures.
    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// The measure at a place; 0 beyond the last.
    pub fn value(&self, index: usize) -> f32 {
        self.values.get(index).copied().unwrap_or(0.0)
    }
}
