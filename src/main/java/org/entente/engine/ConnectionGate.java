package org.entente.engine;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.access.AddressBlock;

/** Stands where connections are accepted: of one address come so many, and each gets its {@link HeadTimeout}. */
@Sharable
final class ConnectionGate extends ChannelInboundHandlerAdapter {
    private final int mostOfOne;
    private final List<IpSubnetFilterRule> exempt;
    private final Duration headTimeout;
    private final int streams;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    final AtomicLong open = new AtomicLong();
    final AtomicLong refused = new AtomicLong();

    /** @param exempt addresses, or networks such as 10.0.0.0/8 */
    ConnectionGate(int mostOfOne, List<String> exempt, Duration headTimeout, int streams) {
        this.mostOfOne = mostOfOne;
        this.exempt = exempt.stream().map(ConnectionGate::network).toList();
        this.headTimeout = headTimeout;
        this.streams = streams;
    }

    private static IpSubnetFilterRule network(String text) {
        String network = text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32");
        return new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT);
    }

    /** The message is a connection that nobody has read from. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Channel connection = (Channel) message;
        if (isTooMany(connection)) {
            refused.incrementAndGet();
            connection.unsafe().closeForcibly();
            return;
        }
        open.incrementAndGet();
        connection.closeFuture().addListener(closed -> open.decrementAndGet());
        connection.pipeline().addFirst(new HeadTimeout(headTimeout, streams));
        context.fireChannelRead(message);
    }

    private boolean isTooMany(Channel connection) {
        if (!(connection.remoteAddress() instanceof InetSocketAddress remote)
                || exempt.stream().anyMatch(network -> network.matches(remote)))
            return false;
        String address = AddressBlock.of(remote.getAddress());
        if (byAddress.merge(address, 1, Integer::sum) > mostOfOne) {
            left(address);
            return true;
        }
        connection.closeFuture().addListener(closed -> left(address));
        return false;
    }

    private void left(String address) {
        byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}
