//! What is seen of a long run while it lasts: a bar on standard error, after a second, for a person only.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal as _;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// A run shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that shows itself when the run takes long, and goes when it is dropped.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// Dropped to end the thread that waits.
    waiting: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// A bar of `steps` steps; none where nobody looks at standard error or nothing is `wanted`.
    pub(crate) fn new(steps: usize, noun: &'static str, wanted: bool) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        if !wanted || !std::io::stderr().is_terminal() {
            return Progress { bar, waiting: None };
        }
        // The template is a constant: where it could not be read, the bar's own would do.
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        bar.set_message(noun);
        let (stop, stopped) = channel::<()>();
        let shown = bar.clone();
        let wait = std::thread::spawn(move || {
            if stopped.recv_timeout(PATIENCE) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(Duration::from_millis(200));
            }
        });
        Progress { bar, waiting: Some((stop, wait)) }
    }

    /// One step is done.
    pub(crate) fn step(&self) {
        self.bar.inc(1);
    }

    /// What is being done now, where no step tells it.
    pub(crate) fn say(&self, what: &'static str) {
        self.bar.set_message(what);
    }

    /// Lets something be printed where the bar stands.
    pub(crate) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((stop, wait)) = self.waiting.take() {
            drop(stop);
            // A thread that cannot be joined has nothing to show.
            let _ = wait.join();
        }
        self.bar.finish_and_clear();
    }
}
