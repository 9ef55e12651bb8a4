package org.entente.engine;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection that has begun to send a request and does not come to the end of its head. Idle timeouts do not: a byte now and
 * then satisfies them. It stands before whatever decodes, and is told by the route when a head has been read. Of a connection that
 * turns out to be HTTP/2 it bounds the streams, and leaves.
 */
final class HeadTimeout extends ChannelInboundHandlerAdapter {
    private static final AttributeKey<HeadTimeout> KEY = AttributeKey.valueOf("entente.head-timeout");

    private final Duration patience;
    private final int streams;
    private @Nullable ScheduledFuture<?> timer;
    private int requests;
    private boolean begun;
    private boolean http1;

    HeadTimeout(Duration patience, int streams) {
        this.patience = patience;
        this.streams = streams;
    }

    /** Null for a connection without. */
    static HeadTimeout of(Channel connection) {
        return connection.attr(KEY).get();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().attr(KEY).set(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (requests == 0) begun = true;
        context.fireChannelRead(message);
        if (!http1) leaveHttp2(context);
    }

    /** Its clients send much that is no request. */
    private void leaveHttp2(ChannelHandlerContext context) {
        Http2ConnectionHandler http2 = context.pipeline().get(Http2ConnectionHandler.class);
        if (http2 == null) return;
        // Announced anyhow, but Netty holds it only after the client has confirmed, which it need not do.
        http2.connection().remote().maxActiveStreams(streams);
        begun = false;
        cancel();
        // Vert.x clears the pipeline itself where a request of HTTP/1.1 asked for HTTP/2.
        if (!context.isRemoved()) context.pipeline().remove(this);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (begun && timer == null)
            timer = context.executor().schedule(() -> { var _ = context.close(); }, patience.toNanos(), TimeUnit.NANOSECONDS);
        context.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    void headRead() {
        http1 = true;
        requests++;
        begun = false;
        cancel();
    }

    void answered() {
        requests--;
    }

    private void cancel() {
        if (timer != null) timer.cancel(false);
        timer = null;
    }
}
