//! Which names of a document stand for one: surnames with their full names, acronyms, forms of a state.

use super::chunk::Name;
use super::kind::{Votes, by_context, by_words};
use super::lexicon;
use super::shorten::{attach_acronyms, attach_short_names};
use super::view::View;
use super::{Entities, EntityMention, MentionKind};
use gainsay_claim::alias::{
    Gender, StateForm, compare_person_names, fold, spelling_key, state_named, states, surname,
};
use gainsay_claim::{Entity, EntityKind, class_of_noun, class_of_verb};
use gainsay_syntax::Relation;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One entity in the making, with what the text ties to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Figure {
    pub(super) name: String,
    pub(super) kind: EntityKind,
    pub(super) aliases: BTreeSet<String>,
    pub(super) head: String,
    pub(super) gender: Option<Gender>,
    pub(super) company: bool,
    /// Nouns of the offices and jobs that the text gives it.
    pub(super) offices: BTreeSet<String>,
    /// Codes of the states that those offices belong to.
    pub(super) states: BTreeSet<&'static str>,
}

/// Everybody and everything that a document names, and where.
#[derive(Debug, Default)]
pub(super) struct Cast {
    pub(super) figures: Vec<Figure>,
    pub(super) mentions: Vec<EntityMention>,
}

impl Cast {
    /// The entities in order of first mention, with the mentions pointing to them.
    pub(super) fn finish(mut self) -> Entities {
        self.mentions.sort_by_key(|m| (m.sentence, m.tokens));
        let mut order: Vec<Option<usize>> = vec![None; self.figures.len()];
        let mut entities = Vec::new();
        let mut place = |figure: usize, entities: &mut Vec<Arc<Entity>>| -> Option<usize> {
            let slot = order.get_mut(figure)?;
            if slot.is_none() {
                let figure = self.figures.get(figure)?;
                let aliases = figure.aliases.iter().filter(|a| **a != figure.name).cloned().collect();
                *slot = Some(entities.len());
                let entity = Entity {
                    name: figure.name.clone(),
                    kind: figure.kind,
                    aliases,
                    head: figure.head.clone(),
                };
                entities.push(Arc::new(entity));
            }
            *slot
        };
        for mention in &mut self.mentions {
            mention.entity = mention.entity.and_then(|figure| place(figure, &mut entities));
            mention.members =
                mention.members.iter().filter_map(|&figure| place(figure, &mut entities)).collect();
        }
        Entities { entities, mentions: self.mentions }
    }
}

/// A distinct form of name with everything that its mentions say together.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) key: String,
    pub(super) text: String,
    pub(super) words: Vec<String>,
    pub(super) votes: Votes,
    pub(super) kind: EntityKind,
    pub(super) count: usize,
    /// Index of the form that this one is another name of.
    pub(super) of: usize,
    pub(super) nickname: Option<String>,
}

/// Decides kinds and aliases of all names.
pub(super) fn cast(views: &[View<'_>], names: Vec<Name>) -> Cast {
    let (mut forms, form_of) = forms(views, &names);
    shortenings_vote(&mut forms);
    decide(&mut forms);
    only_person(views, &names, &form_of, &mut forms);
    unite_people(&mut forms);
    attach_short_names(&mut forms);
    attach_acronyms(&mut forms);
    let mut cast = Cast::default();
    let mut figure_of: Vec<Option<usize>> = vec![None; forms.len()];
    let mut state_figures: BTreeMap<(&'static str, String), usize> = BTreeMap::new();
    for (name, form) in names.into_iter().zip(form_of) {
        let figure = match (name.state, forms.get(form).map(|f| f.kind)) {
            (Some((code, how)), kind) if kind != Some(EntityKind::Person) => {
                Some(state_figure(&mut cast, &mut state_figures, &name, code, how))
            }
            _ if forms.get(form).is_some_and(|f| f.of == form && is_common_word(f)) => None,
            _ => form_figure(&mut cast, &mut figure_of, &forms, form),
        };
        let Some(figure) = figure else { continue };
        mention(views, &mut cast, &name, figure);
    }
    cast
}

/// A capitalised event word by itself ("the War", "END") names nobody, unless a person has it as surname.
fn is_common_word(form: &Form) -> bool {
    let event = |word: &str| class_of_noun(word).is_some() || class_of_verb(word).is_some();
    form.words.len() == 1 && form.kind != EntityKind::Person && event(&form.key)
}

fn forms(views: &[View<'_>], names: &[Name]) -> (Vec<Form>, Vec<usize>) {
    let mut forms: Vec<Form> = Vec::new();
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    let mut form_of = Vec::with_capacity(names.len());
    for name in names {
        let key = fold(&name.text);
        let index = *by_key.entry(key.clone()).or_insert_with(|| {
            let words = key.split(' ').map(str::to_owned).collect();
            forms.push(Form {
                votes: by_words(&name.text),
                text: name.text.clone(),
                words,
                kind: EntityKind::Unknown,
                count: 0,
                of: forms.len(),
                nickname: None,
                key,
            });
            forms.len() - 1
        });
        form_of.push(index);
        let Some(form) = forms.get_mut(index) else { continue };
        form.count += 1;
        // "ACME" in a headline and "Acme" in the text: the spelling with small letters says more.
        if is_shouted(&form.text) && !is_shouted(&name.text) {
            form.text.clone_from(&name.text);
        }
        if let Some(nickname) = &name.nickname {
            form.nickname = Some(nickname.clone());
        }
        if let Some(view) = views.get(name.sentence) {
            form.votes.add(by_context(view, name));
        }
    }
    (forms, form_of)
}

fn is_shouted(text: &str) -> bool {
    text.len() > 6 && text.contains(' ') && !text.chars().any(char::is_lowercase)
}

/// People are shortened to their last name, organisations to their first: a later mention by the last word alone
/// says that a name of two or three plain words is a person's.
fn shortenings_vote(forms: &mut [Form]) {
    let single: BTreeMap<String, (usize, Votes)> =
        forms.iter().filter(|f| f.words.len() == 1).map(|f| (f.key.clone(), (f.count, f.votes))).collect();
    for form in forms.iter_mut().filter(|f| (2..=4).contains(&f.words.len())) {
        let plain = form.votes.organization < 4 && form.votes.place < 4 && form.votes.work < 4;
        if let Some((_, votes)) = form.words.last().and_then(|last| single.get(last)).filter(|_| plain) {
            form.votes.person +=
                2 + votes.person.clamp(0, 2) - votes.organization.clamp(0, 2) - votes.place.clamp(0, 3);
        }
        if let Some((_, votes)) =
            form.words.first().and_then(|first| single.get(first)).filter(|_| form.votes.person < 4)
        {
            form.votes.organization +=
                1 + i32::from(votes.organization >= votes.person) + votes.organization.clamp(0, 2);
        }
    }
}

fn decide(forms: &mut [Form]) {
    for form in forms {
        form.kind = form.votes.kind();
        // Two or three plain words of which nothing else is known, one of which speaks or does: mostly a person.
        let plain = (2..=3).contains(&form.words.len())
            && form.text.split(' ').all(|w| w.chars().next().is_some_and(char::is_uppercase));
        if form.kind == EntityKind::Unknown
            && plain
            && form.votes.person > 0
            && form.votes.person >= form.votes.organization
        {
            form.kind = EntityKind::Person;
        }
    }
}

/// A text that says "he" or "she" and names nobody who is known for a person speaks of the one plain name of two or
/// three words, where there is only one.
fn only_person(views: &[View<'_>], names: &[Name], form_of: &[usize], forms: &mut [Form]) {
    if forms.iter().any(|f| f.kind == EntityKind::Person) {
        return;
    }
    let pronoun =
        |view: &View<'_>| (0..view.len()).any(|i| matches!(view.word(i), "he" | "He" | "she" | "She"));
    if !views.iter().any(pronoun) {
        return;
    }
    let mut found = BTreeSet::new();
    for (name, form) in names.iter().zip(form_of) {
        let plain = forms
            .get(*form)
            .is_some_and(|f| f.kind == EntityKind::Unknown && (2..=3).contains(&f.words.len()));
        if plain && !name.article && name.state.is_none() {
            found.insert(*form);
        }
    }
    if let (1, Some(form)) = (found.len(), found.first().and_then(|f| forms.get_mut(*f))) {
        form.kind = EntityKind::Person;
    }
}

/// Full names of one person in several forms: "Bill Hart" and "William Hart".
fn unite_people(forms: &mut [Form]) {
    let mut buckets: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, form) in forms.iter().enumerate() {
        if form.kind == EntityKind::Person && form.words.len() >= 2 {
            let bucket = buckets.entry(spelling_key(&surname(&form.text))).or_default();
            // More than a handful of full names with one surname in one text are a family or a list.
            if bucket.len() < 12 {
                bucket.push(index);
            }
        }
    }
    for bucket in buckets.values() {
        for (at, &one) in bucket.iter().enumerate() {
            for &other in bucket.iter().take(at) {
                let (Some(a), Some(b)) = (forms.get(one), forms.get(other)) else { continue };
                if a.of == one && compare_person_names(&a.text, &b.text).is_one() {
                    let target = b.of;
                    if let Some(form) = forms.get_mut(one) {
                        form.of = target;
                    }
                }
            }
        }
    }
}

/// The figure of a state, its capital or its seat; the words for one of the three share it.
fn state_figure(
    cast: &mut Cast,
    known: &mut BTreeMap<(&'static str, String), usize>,
    name: &Name,
    code: &'static str,
    how: StateForm,
) -> usize {
    let class = match how {
        StateForm::Capital => "capital".to_owned(),
        // Two buildings of one government are two bodies.
        StateForm::Seat => fold(&name.text),
        _ => String::new(),
    };
    let index = *known.entry((code, class)).or_insert_with(|| {
        let state = states().iter().find(|s| s.code == code);
        let (text, kind) = match how {
            StateForm::Capital => (capital(state.map_or("", |s| s.capitals), &name.text), EntityKind::Place),
            StateForm::Seat => (name.text.clone(), EntityKind::Organization),
            _ => (state.map_or(name.text.clone(), |s| s.name.to_owned()), EntityKind::State),
        };
        cast.figures.push(Figure { name: text, kind, states: BTreeSet::from([code]), ..Figure::default() });
        cast.figures.len() - 1
    });
    if let Some(figure) = cast.figures.get_mut(index) {
        figure.aliases.insert(name.text.clone());
    }
    index
}

/// A capital as the table spells it, where the text shouts it in a dateline.
fn capital(table: &str, text: &str) -> String {
    let wanted = fold(text);
    let spelled = table.split(',').find(|name| fold(name) == wanted);
    match spelled {
        Some(name) if !text.chars().any(char::is_lowercase) => name.to_owned(),
        _ => text.to_owned(),
    }
}

/// A place that a dateline shouts, a person whom a headline shouts, with one capital a word; abbreviations of up to three letters stay.
fn calm(text: &str) -> String {
    if text.chars().any(char::is_lowercase) || text.chars().filter(|c| c.is_alphabetic()).count() <= 3 {
        return text.to_owned();
    }
    let mut calm = String::with_capacity(text.len());
    let mut inside = false;
    for c in text.chars() {
        if inside {
            calm.extend(c.to_lowercase());
        } else {
            calm.push(c);
        }
        inside = c.is_alphabetic();
    }
    calm
}

fn form_figure(
    cast: &mut Cast,
    figure_of: &mut [Option<usize>],
    forms: &[Form],
    form: usize,
) -> Option<usize> {
    let mention = forms.get(form)?;
    // Chains are at most three long: acronym, short name, full name.
    let mut root = mention.of;
    for _ in 0..3 {
        root = forms.get(root)?.of;
    }
    let full = forms.get(root)?;
    let slot = figure_of.get_mut(root)?;
    let index = *slot.get_or_insert_with(|| {
        let name = if matches!(full.kind, EntityKind::Place | EntityKind::Person) {
            calm(&full.text)
        } else {
            full.text.clone()
        };
        cast.figures.push(Figure { name, kind: full.kind, ..Figure::default() });
        cast.figures.len() - 1
    });
    let figure = cast.figures.get_mut(index)?;
    if figure.kind == EntityKind::Unknown {
        figure.kind = mention.kind;
    }
    for form in [mention, full] {
        if form.key != fold(&figure.name) || form.text != figure.name {
            figure.aliases.insert(form.text.clone());
        }
        figure.company |= form.votes.company > 0;
        if let Some(nickname) = &form.nickname {
            figure.aliases.insert(nickname.clone());
        }
        figure.gender = figure.gender.or(form.votes.gender());
    }
    // A mention of the given name says more of the pronoun than the surname's own letters.
    if full.votes.gender().is_some() {
        figure.gender = full.votes.gender();
    }
    Some(index)
}

fn mention(views: &[View<'_>], cast: &mut Cast, name: &Name, figure: usize) {
    let Some(view) = views.get(name.sentence) else { return };
    let (first, end) = name.tokens;
    let kind = match name.state {
        Some((_, StateForm::Demonym)) => MentionKind::Demonym,
        Some((_, StateForm::Seat)) => MentionKind::Metonym,
        Some((_, StateForm::Capital)) if acts(view, name.head) => MentionKind::Metonym,
        _ => MentionKind::Name,
    };
    offices_of(view, cast, name, figure);
    cast.mentions.push(EntityMention {
        span: view.span(first, end),
        sentence: name.sentence,
        tokens: name.tokens,
        head: name.head,
        entity: Some(figure),
        kind,
        title: name.title,
        members: Vec::new(),
    });
}

/// Whether a capital does or owns something, or is spoken with, as a government does and a city does not.
fn acts(view: &View<'_>, head: usize) -> bool {
    let case = view.case(head);
    match view.relation(head) {
        Relation::Nsubj | Relation::Obj | Relation::Iobj | Relation::OblAgent => true,
        Relation::NmodPoss => view.head(head).is_some_and(|up| {
            matches!(
                view.lemma(up),
                "position"
                    | "stance"
                    | "decision"
                    | "demand"
                    | "offer"
                    | "response"
                    | "policy"
                    | "proposal"
                    | "refusal"
                    | "claim"
                    | "ambassador"
            )
        }),
        Relation::Conj => view.head(head).is_some_and(|up| up < head && acts(view, up)),
        _ => matches!(case, "between" | "with" | "by" | "against"),
    }
}

/// Notes the offices that the words around a person's name give, and of which states.
fn offices_of(view: &View<'_>, cast: &mut Cast, name: &Name, figure: usize) {
    let mut ranges: Vec<(usize, usize)> = name.title.into_iter().collect();
    let below = view.below(name.head);
    if let Some(appos) = below.appos.map(|a| a as usize) {
        ranges.push((appos.saturating_sub(4), (appos + 6).min(view.len())));
    }
    if view.relation(name.head) == Relation::Appos
        && let Some(up) = view.head(name.head).filter(|up| *up < name.tokens.0)
    {
        ranges.push((up.saturating_sub(4), name.tokens.0));
    }
    let mut offices = BTreeSet::new();
    let mut states = BTreeSet::new();
    let own = name.tokens;
    for (at, (from, to)) in ranges.into_iter().enumerate() {
        let (mut from, to) = (from, to);
        if at == 0 && name.title.is_some() {
            // "Russia's President": the state stands right before the title.
            from = from.saturating_sub(3);
        }
        for i in (from..to).filter(|i| *i < own.0 || *i >= own.1) {
            let lower = view.lower(i);
            if lexicon::is_office(lower) {
                let part = i
                    .checked_sub(1)
                    .filter(|b| *b >= from)
                    .map(|b| view.lower(b))
                    .filter(|b| lexicon::is_office_part(b));
                offices.insert(part.map_or(lower.to_owned(), |part| format!("{part} {lower}")));
            } else if view.is_capital(i) {
                let two = state_named(&view.phrase(i, (i + 2).min(to)));
                if let Some((state, _)) = two.or_else(|| state_named(view.word(i))) {
                    states.insert(state.code);
                }
            }
        }
    }
    // "Eritrea's Natnael Habte"
    let (first, _) = own;
    if first >= 2
        && matches!(view.word(first - 1), "'s" | "’s" | "'" | "’")
        && let Some((state, _)) = state_named(view.word(first - 2))
    {
        states.insert(state.code);
    }
    let Some(figure) = cast.figures.get_mut(figure).filter(|f| f.kind == EntityKind::Person) else { return };
    figure.offices.extend(offices);
    figure.states.extend(states);
}
