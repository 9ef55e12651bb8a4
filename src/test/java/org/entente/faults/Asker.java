package org.entente.faults;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.json.JsonObject;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A client at one address of this machine, which keeps its connections. It waits longer than the server may take, so that it sees whether the server holds its word.
 * All of it happens on one event loop, with as little as can be: it shares the processors with the server.
 */
final class Asker {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Bootstrap connections;
    private final URI url;
    private final Deque<Channel> idle = new ArrayDeque<>();
    private final Map<String, ByteBuf> requests = new HashMap<>();

    /** @param address such as {@code 127.0.0.2} */
    Asker(EventLoopGroup loop, URI url, String address) {
        this.url = url;
        connections = new Bootstrap().group(loop).channel(NioSocketChannel.class).option(ChannelOption.TCP_NODELAY, true)
                .localAddress(new InetSocketAddress(address, 0)).remoteAddress(url.getHost(), url.getPort())
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new IdleStateHandler(0, 0, PATIENCE.toSeconds(), TimeUnit.SECONDS),
                                new HttpResponseDecoder(), new Exchange(idle));
                    }
                });
    }

    /** On the event loop, where the sample comes, too. */
    void ask(String question, Consumer<Sample> done) {
        ask(new Asked(question, System.nanoTime(), done));
    }

    private void ask(Asked asked) {
        Channel kept = idle.pollLast();
        if (kept == null) connections.connect().addListener((ChannelFuture connected) -> {
            if (connected.isSuccess()) send(connected.channel(), asked, () -> asked.failed("closed without an answer"));
            else asked.failed(connected.cause().toString());
        });
        // The server may have closed it just now, as it may one that is idle.
        else send(kept, asked, () -> ask(asked));
    }

    private void send(Channel channel, Asked asked, Runnable unanswered) {
        channel.pipeline().get(Exchange.class).begin(asked, unanswered);
        var _ = channel.writeAndFlush(requests.computeIfAbsent(asked.question(), this::request).duplicate());
    }

    private ByteBuf request(String question) {
        byte[] body = new JsonObject().put("query", question).encode().getBytes(StandardCharsets.UTF_8);
        String head = "POST " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body));
    }
}
