package org.entente.ops;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.MessageInterpolator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Bean Validation comes with SmallRye GraphQL and checks nothing here: its default reads messages in every language at each start, a third of it. */
final class ConstraintMessages {
    @Produces
    @Singleton
    static MessageInterpolator inOneLanguage() {
        return new ParameterMessageInterpolator();
    }
}
