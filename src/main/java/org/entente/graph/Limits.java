package org.entente.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one request may ask for. Each limit has its own error code. */
@ConfigMapping(prefix = "entente.limits")
interface Limits {
    /** Bytes of a request body. */
    @WithDefault("1048576")
    int bodyBytes();

    /** Tokens of a document. */
    @WithDefault("5000")
    int tokens();

    /** Fields one inside the other; GraphiQL's introspection needs 15. */
    @WithDefault("20")
    int depth();

    /** Fields with an alias, fragments expanded. */
    @WithDefault("50")
    int aliases();

    /** Fields in all, fragments expanded. */
    @WithDefault("5000")
    int fields();

    /** Rows that all connections of a request may hold at most: page sizes multiplied along each path, added up. */
    @WithDefault("500000")
    long rows();

    /** Rows of one page. */
    @WithDefault("100")
    int pageSize();

    /** Milliseconds of one SQL statement. */
    @WithDefault("5000")
    int statementTimeout();

    /** Time of one request. */
    @WithDefault("10s")
    Duration requestTimeout();

    /** Requests at work at the same time; others wait. */
    @WithDefault("64")
    int concurrentRequests();

    /** How long a request waits for its turn. */
    @WithDefault("5s")
    Duration queueTime();
}
