package org.entente.graph;

import graphql.schema.DataFetchingEnvironmentImpl;

/** Values of one field for all objects of a level. */
interface Resolver {
    /**
     * One value for each source, in their order; a {@link Failure} for a source whose value could not be had.
     *
     * @param environment what graphql-java's fetchers want to know, still without a source
     */
    Object[] resolve(Object[] sources, DataFetchingEnvironmentImpl.Builder environment) throws Exception;

    /** Stands for a value that could not be had. */
    record Failure(Throwable cause) {}
}
