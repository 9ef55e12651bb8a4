package org.entente.engine;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.logging.Log;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.access.Applications;
import org.entente.access.Client;
import org.entente.access.Door;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.jspecify.annotations.Nullable;

/** GraphQL over HTTP: methods, media types, status codes. SmallRye's own routes are taken out. */
@Singleton
class GraphRoute {
    /** Asks for data that is at least as new. */
    static final String MINIMUM_EDITION = "Entente-Min-Edition";

    static final String PATH = "/graphql";
    /** After Quarkus's CORS (-300), authentication (-200) and authorisation (-100), before its limit of bodies (-2), whose refusal is no JSON. */
    static final int AFTER_SECURITY = -50;

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final String ANSWERS = "Answers are " + AnswerType.GRAPHQL + " or " + AnswerType.JSON + ".";
    private static final String TIMER = "timer";
    /** How long a client may go on sending a refused body. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    GraphEngine engine;

    @Inject
    Limits limits;

    @Inject
    OperationMetrics metrics;

    @Inject
    Door door;

    @Inject
    Applications applications;

    @Inject
    AnswersInFlight inFlight;

    @Inject
    BodiesInFlight bodies;

    @Inject
    AnswerWriter writer;

    @Inject
    Refusals refusals;

    void install(@Observes Router router) {
        removeOthers(router, PATH);
        router.route(PATH).order(AFTER_SECURITY).handler(this::head).failureHandler(this::failed);
        router.route(PATH).order(AFTER_SECURITY + 1).handler(BodyHandler.create(false).setBodyLimit(limits.bodyBytes)).handler(this::post);
    }

    /** What SmallRye has put there; its WebSockets would come before us, just behind Quarkus's authorisation. */
    static void removeOthers(Router router, String path) {
        router.getRoutes().stream().filter(route -> path.equals(route.getPath())).forEach(Route::remove);
    }

    private void head(RoutingContext context) {
        HttpMethod method = context.request().method();
        boolean isGet = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (!door.isOpen(context)) refuse(context, 401, RefusedEntry.unauthenticated(door.isShown(context)));
        else if (method.equals(HttpMethod.OPTIONS)) context.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, METHODS).end();
        else if (!isGet && !method.equals(HttpMethod.POST)) refuse(context, 405, ErrorCode.METHOD_NOT_ALLOWED, "Use GET or POST.");
        else if (!isAcceptable(context)) refuse(context, 406, ErrorCode.NOT_ACCEPTABLE, ANSWERS);
        else if (isGet) get(context);
        else json(context);
    }

    private static boolean isAcceptable(RoutingContext context) {
        String type = AnswerType.best(context.parsedHeaders().accept());
        context.put("type", type);
        return type != null;
    }

    /** Browsers send other types across sites without asking: they must not be executed. */
    private void json(RoutingContext context) {
        MIMEHeader type = context.parsedHeaders().contentType();
        Matcher charset = CHARSET.matcher(type.rawValue() == null ? "" : type.rawValue());
        if (AnswerType.bare(type).equals(AnswerType.JSON) && (!charset.find() || charset.group(1).equalsIgnoreCase("utf-8"))) {
            if (!bodies.take(context, door.client(context))) {
                refuse(context, 503, ErrorCode.SERVER_BUSY, "Too many large requests are being received: try again in a moment.");
                return;
            }
            context.put(TIMER, closeUnlessReadIn(limits.requestTimeout, context));
            context.next();
        } else refuse(context, 415, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the request as " + AnswerType.JSON + " in UTF-8.");
    }

    private void post(RoutingContext context) {
        context.vertx().cancelTimer(context.<Long>get(TIMER));
        bodies.read(context, door.client(context));
        answer(context, () -> GraphRequest.of(context.body().buffer()), false);
    }

    private void get(RoutingContext context) {
        answer(context, () -> GraphRequest.ofParameters(context.request()::getParam), true);
    }

    private interface Parsed {
        GraphRequest request();
    }

    private void answer(RoutingContext context, Parsed parsed, boolean queriesOnly) {
        GraphRequest request;
        MinimumEdition minimum;
        try {
            if (inFlight.isFull(door.client(context).name())) throw unread();
            request = parsed.request();
            minimum = MinimumEdition.of(context.request().getHeader(MINIMUM_EDITION));
        } catch (RequestError e) {
            write(context, Answer.refused(e));
            return;
        }
        var vertx = context.vertx().getOrCreateContext();
        var _ = engine.execute(request, queriesOnly, minimum, door.client(context), context.response()::closed)
                .thenAccept(answer -> vertx.runOnContext(done -> write(context, answer)));
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        RequestError entry = RefusedEntry.of(context, door.isShown(context));
        if (entry != null) refuse(context, RefusedEntry.status(entry), entry);
        else if (failure instanceof IOException || failure instanceof HttpClosedException || context.response().closed()) {
            Log.debugf("A client hung up before its request was answered: %s",
                    failure == null ? "closed" : failure.getClass().getSimpleName());
        } else if (context.statusCode() == 413) {
            refuse(context, 413, ErrorCode.BODY_TOO_LARGE, "The request body is larger than " + limits.bodyBytes + " bytes.");
        } else if (failure == null || context.statusCode() == 400 || !context.request().isEnded()) {
            // What fails while it is read is what was sent.
            refuse(context, 400, ErrorCode.BAD_REQUEST, "The request cannot be read.");
        } else write(context, Answer.refused(failure));
    }

    private void refuse(RoutingContext context, int status, ErrorCode code, String message) {
        refuse(context, status, new RequestError(code, message));
    }

    private void refuse(RoutingContext context, int status, RequestError error) {
        write(context, Answer.refused(error), status);
        // What is still being sent is dropped, so that the client comes to read the answer; but not for ever.
        closeUnlessReadIn(PATIENCE, context);
    }

    private static long closeUnlessReadIn(Duration time, RoutingContext context) {
        HttpServerRequest request = context.request();
        return context.vertx().setTimer(time.toMillis(), timer -> {
            if (request.isEnded()) return;
            // Over HTTP/2 others share the connection.
            if (request.version() == HttpVersion.HTTP_2) context.response().reset();
            else request.connection().close();
        });
    }

    private void write(RoutingContext context, Answer answer) {
        int status = status(answer, AnswerType.GRAPHQL.equals(context.get("type")));
        if (status == 429) refusals.overBudget(context.vertx(), () -> write(context, answer, status));
        else if (answer.code() == ErrorCode.SERVER_BUSY) refusals.busy(context.vertx(), () -> write(context, answer, status));
        else write(context, answer, status);
    }

    private static int status(Answer answer, boolean graphql) {
        return switch (answer.code()) {
            // It was executed.
            case null -> 200;
            case METHOD_NOT_ALLOWED -> 405;
            case TOO_MANY_REQUESTS -> 429;
            case SERVER_BUSY, DATABASE_UNAVAILABLE, EDITION_NOT_HERE_YET -> 503;
            case REQUEST_TIMEOUT -> 504;
            case INTERNAL_ERROR -> 500;
            case BAD_REQUEST -> 400;
            // Clients of plain JSON take any other status for a fault of the transport.
            default -> graphql ? 400 : 200;
        };
    }

    private static String retryAfter(@Nullable Bill bill) {
        return bill == null || bill.allowance() == null ? "1" : String.valueOf(bill.allowance().seconds());
    }

    /** What differs from time to time and from client to client stands in headers that nobody keeps. */
    private static void tell(Bill bill, MultiMap headers) {
        headers.add("Entente-Cost", "asked=" + bill.asked() + ", spent=" + bill.spent());
        if (bill.allowance() != null) headers.add("RateLimit-Policy", bill.allowance().policy()).add("RateLimit", bill.allowance().limit());
    }

    private void write(RoutingContext context, Answer answer, int status) {
        ErrorCode code = answer.code();
        if (code != null) metrics.refused(code);
        applications.count(context.request().headers(), answer.executed());
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) return;
        Buffer body = answer.body();
        Client client = door.client(context);
        if (context.request().method().equals(HttpMethod.HEAD)) {
            // Vert.x knows the length of what it sends.
            begin(context, status, answer.bill()).putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length())).end();
        } else if (inFlight.take(client.name(), body.length())) {
            begin(context, status, answer.bill());
            writer.write(context, body, client.name());
        } else {
            metrics.refused(ErrorCode.SERVER_BUSY);
            begin(context, 503, answer.bill()).end(Answer.refused(unread()).body());
        }
    }

    private static RequestError unread() {
        return new RequestError(ErrorCode.SERVER_BUSY,
                "Too much of what the server has answered is still to be read: try again in a moment.");
    }

    private HttpServerResponse begin(RoutingContext context, int status, @Nullable Bill bill) {
        String type = context.get("type");
        HttpServerResponse response = context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE,
                (type == null ? AnswerType.JSON : type) + "; charset=utf-8");
        response.putHeader(HttpHeaders.VARY, "Accept, Authorization");
        response.putHeader(HttpHeaders.CACHE_CONTROL, door.isShown(context) ? "private, no-store" : "no-store");
        if (status == 401) response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, door.challenge(context));
        if (status == 503 || status == 429) response.putHeader(HttpHeaders.RETRY_AFTER, retryAfter(bill));
        if (bill != null) tell(bill, response.headers());
        // Only an operation that must not be asked by GET is refused to a GET.
        HttpMethod method = context.request().method();
        if (status == 405)
            response.putHeader(HttpHeaders.ALLOW, method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) ? "POST" : METHODS);
        return response;
    }
}
