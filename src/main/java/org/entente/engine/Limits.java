package org.entente.engine;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much one request may ask for; each limit has its own error code. The defaults stand in application.properties.
 * It is no {@code @ConfigMapping}: Quarkus loads those into the JVM of the build, which may be older than our classes.
 */
@Singleton
class Limits {
    /** Bytes of a request body. */
    @ConfigProperty(name = "entente.limits.body-bytes")
    int bodyBytes;

    /** Tokens of a document. */
    @ConfigProperty(name = "entente.limits.tokens")
    int tokens;

    /** Operations and fragments of a document: the time to validate it grows with the cube of their number. */
    @ConfigProperty(name = "entente.limits.definitions")
    int definitions;

    /** Fields one inside the other. */
    @ConfigProperty(name = "entente.limits.depth")
    int depth;

    /** Fields with an alias, fragments expanded. */
    @ConfigProperty(name = "entente.limits.aliases")
    int aliases;

    /** Fields, inline fragments and spreads in all, fragments expanded. */
    @ConfigProperty(name = "entente.limits.fields")
    int fields;

    /** Points that a query may cost by what it asks for, see {@link Prices}. */
    @ConfigProperty(name = "entente.limits.cost")
    long cost;

    /** Objects in an answer. */
    @ConfigProperty(name = "entente.limits.objects")
    long objects;

    /** Objects in all answers that are being made. */
    @ConfigProperty(name = "entente.limits.objects-at-work")
    long objectsAtWork;

    /** Bytes of an answer, before it is compressed. */
    @ConfigProperty(name = "entente.limits.answer-bytes")
    long answerBytes;

    /** How long the statements of one request may take together. */
    @ConfigProperty(name = "entente.limits.sql-time")
    Duration sqlTime;

    /** Errors that an answer tells. */
    @ConfigProperty(name = "entente.limits.errors")
    int errors;

    /** Rows of one page. */
    @ConfigProperty(name = "entente.limits.page-size")
    int pageSize;

    /** Time of one request. */
    @ConfigProperty(name = "entente.limits.request-timeout")
    Duration requestTimeout;

    /** Requests at work at the same time; others wait. */
    @ConfigProperty(name = "entente.limits.concurrent-requests")
    int concurrentRequests;

    /** How long a request waits for its turn. */
    @ConfigProperty(name = "entente.limits.queue-time")
    Duration queueTime;

    /** How long a request waits for the edition that it demands. */
    @ConfigProperty(name = "entente.limits.edition-wait")
    Duration editionWait;
}
