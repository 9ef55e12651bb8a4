package org.entente.ops;

import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells in the log where to go. */
@ApplicationScoped
class Welcome {
    @ConfigProperty(name = "quarkus.http.port")
    int port;

    void say(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.TEST) return;
        Log.infof("Ask in the browser: http://localhost:%d/", port);
        Log.infof("Ask from a program: http://localhost:%d/graphql", port);
    }
}
