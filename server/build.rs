//! Builds again when a file is added to what the binary holds: the macros that embed migrations, content and the
//! front end only see the files they already know.

fn main() {
    for folder in [
        "../migrations/sqlite",
        "../migrations/postgres",
        "../content",
        "../target/site",
    ] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
