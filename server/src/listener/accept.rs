//! Takes connections while there are places, and ends them in order.

use std::{io, sync::Arc, time::Duration};

use anyhow::Context as _;
use axum::Router;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    time::{sleep, timeout},
};

use super::{
    Limits,
    connection::{self, Connection, Order},
    descriptors,
};
use crate::shutdown;

/// How long nothing is accepted after the system had no room for a connection.
const BACK_OFF: Duration = Duration::from_millis(500);

/// Serves `app` on `listener` until `shutdown` says that the server drains, and what is in flight has ended.
///
/// # Errors
/// When the listener has no address, that is, was not bound.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    limits: Limits,
    shutdown: shutdown::Signal,
) -> anyhow::Result<()> {
    let address = listener.local_addr().context("The listener is not bound")?;
    let door = Door {
        listener,
        app,
        limits,
        places: Arc::new(Semaphore::new(limits.connections as usize)),
        orders: watch::Sender::new(Order::Serve),
    };
    descriptors::allow_for(limits.connections);
    tracing::info!(address = %address, "listening");
    tokio::select! {
        () = shutdown.draining() => {}
        () = door.receive() => {}
    }
    door.drain().await;
    tracing::info!(address = %address, "closed");
    Ok(())
}

struct Door {
    listener: TcpListener,
    app: Router,
    limits: Limits,
    places: Arc<Semaphore>,
    orders: watch::Sender<Order>,
}

impl Door {
    /// Takes connections for ever.
    async fn receive(&self) {
        loop {
            // The place comes first, so that those for whom there is none wait in the system's queue.
            let Some(place) = self.place().await else { return };
            match self.listener.accept().await {
                Ok((stream, _)) => self.admit(stream, place),
                Err(error) => self.pause(&error).await,
            }
        }
    }

    /// A place; when all are taken, the connections that do nothing are told to make room. Nothing only if the
    /// places were done away with, which nobody does.
    async fn place(&self) -> Option<OwnedSemaphorePermit> {
        if let Ok(place) = Arc::clone(&self.places).try_acquire_owned() {
            return Some(place);
        }
        self.order(Order::MakeRoom);
        metrics::counter!("http_connections_waited_total").increment(1);
        tracing::debug!(
            connections = self.limits.connections,
            "every connection is taken, the next one waits"
        );
        let place = Arc::clone(&self.places).acquire_owned().await.ok();
        self.order(Order::Serve);
        place
    }

    fn admit(&self, stream: TcpStream, place: OwnedSemaphorePermit) {
        if let Err(error) = stream.set_nodelay(true) {
            // The client is gone already.
            tracing::debug!(error = %error, "no delay was not set");
        }
        let connection = Connection {
            stream,
            app: self.app.clone(),
            limits: self.limits,
            orders: self.orders.subscribe(),
        };
        tokio::spawn(async move {
            connection::serve(connection).await;
            drop(place);
        });
    }

    /// After a failed accept: at once on, when only that connection failed; else a pause, for the system lacks
    /// descriptors or memory and would fail again.
    async fn pause(&self, error: &io::Error) {
        if is_of_the_client(error) {
            return tracing::debug!(error = %error, "a connection was gone before it was accepted");
        }
        tracing::error!(error = %error, "no connection can be accepted");
        self.order(Order::MakeRoom);
        sleep(BACK_OFF).await;
        self.order(Order::Serve);
    }

    fn order(&self, order: Order) {
        self.orders.send_replace(order);
    }

    /// Ends: closes the door, lets what is in flight finish, and cuts what has not by then.
    async fn drain(self) {
        let Self {
            listener,
            limits,
            places,
            orders,
            ..
        } = self;
        drop(listener);
        orders.send_replace(Order::Drain);
        if timeout(limits.drain, places.acquire_many(limits.connections))
            .await
            .is_err()
        {
            let left = limits.connections as usize - places.available_permits();
            tracing::warn!(connections = left, "cut what had not finished");
            orders.send_replace(Order::End);
        }
    }
}

fn is_of_the_client(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset | io::ErrorKind::Interrupted
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_lack_of_the_systems_makes_a_pause() {
        let of_the_client = [
            io::ErrorKind::ConnectionAborted,
            io::ErrorKind::ConnectionReset,
            io::ErrorKind::Interrupted,
        ];
        for kind in of_the_client {
            assert!(is_of_the_client(&kind.into()), "{kind}");
        }
        // Too many open files, in the process and in the system, and no memory.
        for code in [24, 23, 12] {
            assert!(!is_of_the_client(&io::Error::from_raw_os_error(code)), "{code}");
        }
    }
}
