package org.entente.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.FreePort;
import org.entente.PostgresForTests;

/** A provider of tokens in the tests' own process: its description, and its keys, which may change. */
public class Issuer implements QuarkusTestResourceLifecycleManager {
    static final String AUDIENCE = "entente";

    /** What it publishes, by the ids of the keys. */
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();
    static final AtomicInteger ASKED_FOR_KEYS = new AtomicInteger();
    private static String url;
    private static Vertx vertx;

    @Override
    public Map<String, String> start() {
        KEYS.clear();
        KEYS.put("first", pair());
        int port = FreePort.choose();
        url = "http://localhost:" + port;
        if (isOpenAtStart()) open(port);
        Map<String, String> settings = new HashMap<>(new PostgresForTests().start());
        settings.put("quarkus.oidc.auth-server-url", url);
        return settings;
    }

    boolean isOpenAtStart() {
        return true;
    }

    static void open(int port) {
        vertx = Vertx.vertx();
        vertx.createHttpServer().requestHandler(Issuer::answer).listen(port, "localhost").toCompletionStage().toCompletableFuture().join();
    }

    static int port() {
        return URI.create(url).getPort();
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void answer(HttpServerRequest request) {
        JsonObject answer = new JsonObject();
        if (request.path().endsWith("/openid-configuration")) {
            answer.put("issuer", url).put("jwks_uri", url + "/keys").put("introspection_endpoint", url + "/introspection")
                    .put("token_endpoint", url + "/token");
        } else if (request.path().equals("/keys")) {
            ASKED_FOR_KEYS.incrementAndGet();
            JsonArray keys = new JsonArray();
            KEYS.forEach((id, pair) -> keys.add(published(id, (RSAPublicKey) pair.getPublic())));
            answer.put("keys", keys);
        } else if (request.path().equals("/introspection")) answer.put("active", true).put("aud", AUDIENCE);
        request.response().putHeader("Content-Type", "application/json").end(answer.encode());
    }

    private static JsonObject published(String id, RSAPublicKey key) {
        return new JsonObject().put("kty", "RSA").put("use", "sig").put("alg", "RS256").put("kid", id).put("n", number(key.getModulus()))
                .put("e", number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with another key from now on, and no longer publishes the one before. */
    static void rotate(String from, String to) {
        KEYS.put(to, pair());
        KEYS.remove(from);
    }

    static KeyPair key(String id) {
        return KEYS.get(id);
    }

    /** As it should be. */
    static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.claims().issuer(url).subject(subject).audience(AUDIENCE).groups(Set.of(roles))
                .expiresAt(Instant.now().plus(Duration.ofHours(1)));
    }

    static String signed(JwtClaimsBuilder claims, String id, KeyPair pair) {
        return claims.jws().algorithm(SignatureAlgorithm.RS256).keyId(id).sign(pair.getPrivate());
    }
}
