package org.entente.graph;

import io.smallrye.graphql.api.CustomStringScalar;

/**
 * A type that is an enum to clients and whose values are not told in one place: who brings data brings values, each as a bean {@link OpenValue}.
 * A record of the value's name, with SmallRye's CustomScalar, as which SmallRye reads it; it looks for CustomStringScalar on the record itself.
 */
public interface OpenEnum extends CustomStringScalar {
    String name();

    @Override
    default String stringValueForSerialization() {
        return name();
    }
}
