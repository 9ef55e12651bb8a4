package org.entente.engine;

import graphql.schema.DataFetchingEnvironmentImpl;

/** Gives one field of all objects of a level its values. */
@FunctionalInterface
interface Resolver {
    /**
     * One value for each source, in their order; {@link Failure} for a source whose value could not be had.
     * What it throws has failed for all sources.
     *
     * @param environment what graphql-java's data fetchers may ask, still without a source
     */
    Object[] resolve(Object[] sources, DataFetchingEnvironmentImpl.Builder environment) throws Exception;

    /** In the place of a value: this source alone has failed. */
    record Failure(Throwable cause) {}
}
