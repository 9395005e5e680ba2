//! The settings: one struct, defaults that run, every one also an environment variable.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use anyhow::Context as _;
use clap::{Args, ValueEnum};

/// Where the database is.
#[derive(Clone, Args)]
pub struct DatabaseConfig {
    /// Adressen til databasen: postgres://… eller sqlite:…. Uten den brukes en SQLite-fil i datamappen.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "ADRESSE")]
    pub database_url: Option<String>,
    /// Mappen som alt som skrives, ligger i.
    #[arg(long, env = "DATA_DIR", default_value = "data", value_name = "MAPPE")]
    pub data_dir: PathBuf,
}

impl std::fmt::Debug for DatabaseConfig {
    /// The address may hold a password, so it is never written.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = self
            .database_url
            .as_ref()
            .map(|url| url.split(':').next().unwrap_or("?").to_owned());
        f.debug_struct("DatabaseConfig")
            .field("database", &kind)
            .field("data_dir", &self.data_dir)
            .finish()
    }
}

impl DatabaseConfig {
    /// The address of the database; the data folder is made when a file in it is used.
    ///
    /// # Errors
    /// When the data folder cannot be made.
    pub fn url(&self) -> anyhow::Result<String> {
        if let Some(url) = &self.database_url {
            return Ok(url.clone());
        }
        std::fs::create_dir_all(&self.data_dir)
            .with_context(|| format!("Mappen {} kan ikke lages", self.data_dir.display()))?;
        Ok(format!(
            "sqlite:{}",
            self.data_dir.join("fellesnevner.db").display()
        ))
    }
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// Text on a terminal, JSON elsewhere.
    #[default]
    Auto,
    /// Lines to read.
    Text,
    /// One JSON object a line.
    Json,
}

/// Every setting of the server.
#[derive(Clone, Debug, Args)]
pub struct Config {
    /// Adressen nettstedet lytter på, slik som 0.0.0.0:8080. Går foran PORT.
    #[arg(long, env = "BIND_ADDRESS", value_name = "ADRESSE")]
    pub bind_address: Option<SocketAddr>,
    /// Porten nettstedet lytter på.
    #[arg(long, env = "PORT", default_value_t = 8080)]
    pub port: u16,
    /// Porten for isalive, isready og metrics. 0 velger en ledig.
    #[arg(long, env = "INTERNAL_PORT", default_value_t = 8081)]
    pub internal_port: u16,
    /// Adressen leserne kjenner nettstedet under, slik som <https://fellesnevner.no>.
    #[arg(long, env = "ORIGIN", value_name = "ADRESSE")]
    pub origin: Option<String>,
    /// Hvordan loggen skrives.
    #[arg(long, env = "LOG_FORMAT", value_enum, default_value_t)]
    pub log_format: LogFormat,
    /// Hva som logges, slik som info eller server=debug.
    #[arg(long, env = "LOG_LEVEL", default_value = "info")]
    pub log_level: String,
    /// Sekunder nettstedet svarer som før etter SIGTERM, før det slutter å ta imot.
    #[arg(long, env = "SHUTDOWN_GRACE", default_value_t = 5, value_name = "SEKUNDER")]
    pub shutdown_grace: u64,
    /// Where the database is.
    #[command(flatten)]
    pub database: DatabaseConfig,
}

impl Config {
    /// The address to listen on. `BIND_ADDRESS` says which; without it the site is seen from this machine alone, so that
    /// nobody opens it to a network by accident.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.bind_address
            .unwrap_or_else(|| ([127, 0, 0, 1], self.port).into())
    }

    /// The address of the internal endpoints: on the same network interface as the site.
    #[must_use]
    pub fn internal_address(&self) -> SocketAddr {
        SocketAddr::new(self.address().ip(), self.internal_port)
    }

    /// How long the site goes on as before once it is told to stop.
    #[must_use]
    pub const fn grace(&self) -> Duration {
        Duration::from_secs(self.shutdown_grace)
    }

    /// The address readers know the site by, given where it really listens.
    #[must_use]
    pub fn origin(&self, listening: SocketAddr) -> String {
        match &self.origin {
            Some(origin) => origin.trim_end_matches('/').to_owned(),
            None => format!("http://{listening}"),
        }
    }
}
