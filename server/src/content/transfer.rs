//! The commands between files and database: import and export, in words or JSON.

use std::path::Path;

use domain::{
    catalogue::store::CatalogueStore,
    content::{EntityRef, merge::Conflict},
};
use serde_json::{Value, json};

use super::{
    check::{Checked, check},
    commands::{FOLDER, Files, Format, Outcome, read_folder, report},
    export,
    import::{Context, Imported, Mode, Summary, import, today},
    problem::Severity,
    tree,
};
use crate::print;

/// Checks a folder (`./content`, or the embedded content where there is none) and imports it.
///
/// # Errors
/// When the folder or the database cannot be read, or the database cannot be written.
pub async fn import_folder(
    store: &dyn CatalogueStore,
    folder: Option<&Path>,
    format: Format,
    context: Context<'_>,
) -> anyhow::Result<Outcome> {
    let files = files(folder)?;
    let checked = check(&files.tree, files.problems, today(context.now));
    if checked.errors() > 0 {
        report(&without_warnings(checked), &files.folder, format)?;
        say(format, "Ingenting er endret.")?;
        return Ok(Outcome::Refused);
    }
    say(format, &format!("{} filer sjekket.", checked.files))?;
    match import(store, &checked.content, context).await? {
        Imported::Done(summary) => {
            done(&summary, &checked, format, context.mode)?;
            return Ok(Outcome::Fine);
        }
        Imported::Conflicts(conflicts) => refuse_conflicts(&conflicts, &checked, &files.folder, format)?,
        Imported::Broken(findings) => {
            let problems = findings.iter().map(|it| checked.locate(it)).collect();
            let broken = Checked {
                problems,
                files: checked.files,
                ..Checked::default()
            };
            say(format, "Filene og databasen passer ikke sammen:")?;
            report(&broken, &files.folder, format)?;
        }
        Imported::Busy if format == Format::Json => print::line(json!({ "busy": true }).to_string())?,
        Imported::Busy => say(format, "Andre skriver til databasen hele tiden. Prøv igjen.")?,
    }
    say(format, "Ingenting er endret.")?;
    Ok(Outcome::Refused)
}

/// Writes everything in the database to a folder.
///
/// # Errors
/// When the database cannot be read or a file cannot be written.
pub async fn export_folder(store: &dyn CatalogueStore, folder: Option<&Path>) -> anyhow::Result<Outcome> {
    let folder = folder.unwrap_or(Path::new(FOLDER));
    let done = export::export(store, folder).await?;
    print::line(format!(
        "{} filer i {}, {} av dem skrevet.",
        done.files,
        folder.display(),
        done.written
    ))?;
    if done.closed_facts > 0 {
        print::line(format!(
            "Merk: {} opplysninger er ikke åpne for alle. Se over dem før filene deles.",
            done.closed_facts
        ))?;
    }
    Ok(Outcome::Fine)
}

/// What stops an import, without what would only hide it.
fn without_warnings(mut checked: Checked) -> Checked {
    checked.problems.retain(|it| it.severity == Severity::Error);
    checked
}

fn files(folder: Option<&Path>) -> anyhow::Result<Files> {
    if folder.is_none() && !Path::new(FOLDER).exists() {
        return Ok(Files {
            tree: tree::embedded(),
            folder: String::new(),
            problems: Vec::new(),
        });
    }
    read_folder(folder)
}

fn say(format: Format, line: &str) -> std::io::Result<()> {
    match format {
        Format::Lines => print::line(line),
        Format::Json => Ok(()),
    }
}

fn done(summary: &Summary, checked: &Checked, format: Format, mode: Mode) -> std::io::Result<()> {
    if format == Format::Json {
        let names = |list: &[EntityRef]| -> Vec<String> { list.iter().map(code).collect() };
        return print::line(
            json!({
                "files": checked.files,
                "warnings": checked.warnings(),
                "dry_run": mode == Mode::DryRun,
                "added": names(&summary.added),
                "changed": names(&summary.changed),
                "unchanged": summary.unchanged,
                "only_stored": names(&summary.only_stored),
            })
            .to_string(),
        );
    }
    let line = |sign: &str, it: &EntityRef| format!("{sign} {} {}", it.kind.label(), it.key);
    print::lines(
        (summary.added.iter().map(|it| line("+", it)))
            .chain(summary.changed.iter().map(|it| line("~", it)))
            .chain(
                summary
                    .only_stored
                    .iter()
                    .map(|it| line("= bare i databasen:", it)),
            ),
    )?;
    if summary.is_empty() {
        return print::line("Ingen endringer.");
    }
    let (added, changed) = (summary.added.len(), summary.changed.len());
    print::line(match mode {
        Mode::Write => format!(
            "{added} lagt til, {changed} endret, {} uendret.",
            summary.unchanged
        ),
        Mode::DryRun => format!(
            "Prøvekjøring: {added} ville blitt lagt til, {changed} endret, {} uendret. Ingenting er endret.",
            summary.unchanged
        ),
    })
}

fn refuse_conflicts(
    conflicts: &[Conflict],
    checked: &Checked,
    folder: &str,
    format: Format,
) -> std::io::Result<()> {
    let place = |it: &Conflict| checked.places.field(&it.entity, &it.field);
    if format == Format::Json {
        let conflicts: Vec<Value> = conflicts
            .iter()
            .map(|it| {
                let (path, at) = place(it);
                json!({
                    "path": path, "line": at.line, "column": at.col,
                    "entity": code(&it.entity), "field": it.field, "file": it.file, "database": it.database,
                })
            })
            .collect();
        return print::line(json!({ "files": checked.files, "conflicts": conflicts }).to_string());
    }
    let prefix = if folder.is_empty() {
        String::new()
    } else {
        format!("{}/", folder.trim_end_matches('/'))
    };
    print::lines(conflicts.iter().map(|it| {
        let (path, at) = place(it);
        format!(
            "{prefix}{path}:{}:{}: konflikt: «{}» er endret både i filen og i databasen.\n  filen:     {}\n  databasen: {}",
            at.line,
            at.col,
            it.field,
            shown(it.file.as_ref()),
            shown(it.database.as_ref()),
        )
    }))
}

fn code(name: &EntityRef) -> String {
    format!("{}/{}", name.kind.code(), name.key)
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None => "(ikke oppgitt)".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
