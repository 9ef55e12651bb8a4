package org.entente.engine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a connection may hold, whatever it asks: neither Quarkus nor Vert.x has a time for heads or a number for one address. */
@Singleton
class Connections implements HttpServerOptionsCustomizer {
    /** What the kernel holds of an unread answer; left alone, it goes up to 4 MB. */
    private static final int SEND_BUFFER = 128 * 1024;

    @ConfigProperty(name = "entente.limits.connections-per-address")
    int mostOfOne;

    @ConfigProperty(name = "entente.limits.connections-exempt")
    Optional<List<String>> exempt;

    @ConfigProperty(name = "entente.limits.head-timeout")
    Duration headTimeout;

    @ConfigProperty(name = "quarkus.http.limits.max-concurrent-streams")
    int streams;

    @ConfigProperty(name = "quarkus.management.port")
    int managementPort;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry registry;

    private ConnectionGate gate;

    @PostConstruct
    void build() {
        gate = new ConnectionGate(mostOfOne, exempt.orElse(List.of()), headTimeout, streams);
        Gauge.builder("entente.connections.open", gate.open, Number::doubleValue).description("Connections of clients").register(registry);
        FunctionCounter.builder("entente.connections.refused", gate.refused, Number::doubleValue)
                .description("Connections closed at once, since their address had too many").register(registry);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(SEND_BUFFER);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setSendBufferSize(SEND_BUFFER);
    }

    void started(@ObservesAsync HttpServerStart event) {
        guard();
    }

    void startedTls(@ObservesAsync HttpsServerStart event) {
        guard();
    }

    /** Netty alone knows what listens. */
    private void guard() {
        ((VertxInternal) vertx).getAcceptorEventLoopGroup().forEach(thread -> thread
                .execute(() -> ((SingleThreadEventLoop) thread).registeredChannelsIterator().forEachRemaining(this::guard)));
    }

    private void guard(Channel channel) {
        if (!(channel instanceof ServerChannel) || !(channel.localAddress() instanceof InetSocketAddress local)
                || local.getPort() == managementPort)
            return;
        if (channel.pipeline().get(ConnectionGate.class) == null) channel.pipeline().addFirst(gate);
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::headRead);
    }

    private void headRead(RoutingContext context) {
        HeadTimeout timeout = HeadTimeout.of(((ConnectionBase) context.request().connection()).channel());
        if (timeout != null && context.request().version() != HttpVersion.HTTP_2) {
            timeout.headRead();
            context.addEndHandler(end -> timeout.answered());
        }
        context.next();
    }
}
