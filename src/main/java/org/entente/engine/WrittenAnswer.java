package org.entente.engine;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer on its way: a chunk waits to be taken, the rest stays where it is. All of it happens on the event loop of its request. */
final class WrittenAnswer {
    /** As much as Netty holds before it says that it is enough. */
    private static final int CHUNK = 64 * 1024;

    private final RoutingContext routing;
    private final HttpServerResponse response;
    private final Context loop;
    private final Buffer body;
    private @Nullable Runnable then;
    private int written;
    private boolean writing;
    private boolean ending;
    private volatile long progress = System.nanoTime();

    WrittenAnswer(RoutingContext routing, Buffer body) {
        this.routing = routing;
        this.body = body;
        response = routing.response();
        loop = routing.vertx().getOrCreateContext();
    }

    /** @param then run once: the reader has it all, or is gone */
    void write(Runnable then) {
        this.then = then;
        if (body.length() > CHUNK) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
            routing.addEndHandler(end -> goneBeforeEnd());
            response.drainHandler(drained -> more());
        }
        more();
    }

    /** A write may itself say that there is room again: the loop that wrote sees it. */
    private void more() {
        if (writing || ending || then == null) return;
        writing = true;
        try {
            chunks();
        } catch (IllegalStateException e) {
            // It was closed in the meantime.
            done();
        } finally {
            writing = false;
        }
    }

    private void chunks() {
        progress = System.nanoTime();
        while (body.length() - written > CHUNK) {
            if (response.writeQueueFull()) return;
            response.write(body.slice(written, written + CHUNK));
            written += CHUNK;
        }
        if (written > 0 && response.writeQueueFull()) return;
        ending = true;
        response.end(written == 0 ? body : body.slice(written, body.length())).onComplete(sent -> done());
    }

    private void goneBeforeEnd() {
        if (!ending) done();
    }

    private void done() {
        if (then == null) return;
        Runnable once = then;
        then = null;
        once.run();
    }

    boolean isStuck(Duration patience) {
        return System.nanoTime() - progress > patience.toNanos();
    }

    void cut() {
        loop.runOnContext(now -> {
            HttpServerRequest request = routing.request();
            // Over HTTP/2 others share the connection.
            if (request.version() == HttpVersion.HTTP_2) {
                response.reset();
            } else {
                // Vert.x would first wait until all is sent.
                var _ = ((ConnectionBase) request.connection()).channel().close();
            }
            done();
        });
    }
}
