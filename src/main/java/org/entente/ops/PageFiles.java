package org.entente.ops;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Of the page that SmallRye brings, ours uses GraphiQL and React: the rest of it is not served. */
@ApplicationScoped
class PageFiles {
    private static final String FOLDER = "/graphql-ui/";
    private static final Set<String> USED = Set.of("graphiql.min.css", "graphiql.min.js", "react.production.min.js",
            "react-dom.production.min.js");
    /** Before the files themselves, after whatever Quarkus puts before all. */
    private static final int BEFORE_FILES = -50;

    void install(@Observes Router router) {
        router.route(FOLDER + "*").order(BEFORE_FILES).handler(this::onlyUsed);
    }

    private void onlyUsed(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith(FOLDER) && USED.contains(path.substring(FOLDER.length()))) context.next();
        else context.response().setStatusCode(404).end();
    }
}
