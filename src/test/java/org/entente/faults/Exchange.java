package org.entente.faults;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question after the other on a connection. Of an answer it keeps the beginning, which tells what it is. */
final class Exchange extends SimpleChannelInboundHandler<HttpObject> {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final int BEGINNING = 1_000;

    private final Deque<Channel> idle;
    private Asked asked;
    private Runnable unanswered;
    private HttpResponse answer;
    private final StringBuilder beginning = new StringBuilder();

    /** @param idle where the connection waits for the next question */
    Exchange(Deque<Channel> idle) {
        this.idle = idle;
    }

    /** @param unanswered what to do if the connection ends before an answer begins */
    void begin(Asked asked, Runnable unanswered) {
        this.asked = asked;
        this.unanswered = unanswered;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpResponse head) answer = head;
        if (part instanceof HttpContent content) {
            ByteBuf bytes = content.content();
            int more = Math.min(bytes.readableBytes(), BEGINNING - beginning.length());
            if (more > 0) beginning.append(bytes.toString(bytes.readerIndex(), more, StandardCharsets.ISO_8859_1));
        }
        if (part.decoderResult().isFailure()) fail(context, part.decoderResult().cause());
        else if (part instanceof LastHttpContent) end(context);
    }

    private void end(ChannelHandlerContext context) {
        Asked ended = asked;
        int status = answer.status().code();
        boolean ok = status == 200 && beginning.indexOf("{\"errors\"") != 0;
        String outcome = ok ? Sample.OK : status + code();
        boolean retryAfter = answer.headers().contains(HttpHeaderNames.RETRY_AFTER);
        if (HttpUtil.isKeepAlive(answer)) {
            idle.add(context.channel());
        } else {
            var _ = context.close();
        }
        asked = null;
        answer = null;
        beginning.setLength(0);
        ended.answered(status, outcome, retryAfter);
    }

    private String code() {
        Matcher code = CODE.matcher(beginning);
        return code.find() ? " " + code.group(1) : " without code";
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        idle.remove(context.channel());
        if (asked == null) return;
        Asked lost = asked;
        asked = null;
        if (answer == null) unanswered.run();
        else lost.failed("closed within the answer");
    }

    /** Nothing has come for too long. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        fail(context, new TimeoutException("no answer"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(context, cause);
    }

    private void fail(ChannelHandlerContext context, Throwable cause) {
        Asked failed = asked;
        asked = null;
        var _ = context.close();
        if (failed != null) failed.failed(cause.toString());
    }
}
