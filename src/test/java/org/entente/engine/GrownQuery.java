package org.entente.engine;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A query that changes a little at a time: a field more, a field less, one twice, other arguments. */
final class GrownQuery {
    private static final List<String> SIZES = List.of("0", "1", "100");

    /** A field, below the type that it is asked of. */
    private record Branch(GraphQLFieldsContainer type, GraphQLFieldDefinition field, Map<String, String> arguments, List<Branch> branches) {
        GraphQLFieldsContainer result() {
            return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer container ? container : null;
        }

        Branch copy() {
            return new Branch(type, field, new LinkedHashMap<>(arguments),
                    branches.stream().map(Branch::copy).collect(Collectors.toCollection(ArrayList::new)));
        }

        void collect(List<Branch> into) {
            into.add(this);
            branches.forEach(branch -> branch.collect(into));
        }
    }

    private final GraphQLSchema schema;
    private final RandomQueries values;
    private final List<Branch> branches;

    private GrownQuery(GraphQLSchema schema, RandomQueries values, List<Branch> branches) {
        this.schema = schema;
        this.values = values;
        this.branches = branches;
    }

    static GrownQuery seed(GraphQLSchema schema, RandomQueries values, RandomGenerator random) {
        GrownQuery query = new GrownQuery(schema, values, new ArrayList<>());
        query.branches.add(query.branch(schema.getQueryType(), random));
        return query;
    }

    /** Another one; this stays as it is. */
    GrownQuery changed(RandomGenerator random) {
        GrownQuery next = new GrownQuery(schema, values,
                branches.stream().map(Branch::copy).collect(Collectors.toCollection(ArrayList::new)));
        for (int i = 1 + random.nextInt(3); i > 0; i--) next.change(random);
        return next;
    }

    private void change(RandomGenerator random) {
        List<Branch> all = new ArrayList<>();
        branches.forEach(branch -> branch.collect(all));
        Branch one = all.get(random.nextInt(all.size()));
        boolean top = one.result() == null || random.nextInt(all.size() + 1) == 0;
        List<Branch> below = top ? branches : one.branches;
        GraphQLFieldsContainer type = top ? schema.getQueryType() : one.result();
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> below.add(branch(type, random));
            case 3, 4 -> {
                if (!below.isEmpty()) below.add(below.get(random.nextInt(below.size())).copy());
            }
            case 5 -> {
                if (below.size() > 1) below.remove(random.nextInt(below.size()));
            }
            default -> {
                one.arguments.clear();
                one.arguments.putAll(arguments(one.field, random));
            }
        }
    }

    /** With a way down to a value. */
    private Branch branch(GraphQLFieldsContainer type, RandomGenerator random) {
        GraphQLFieldsContainer asked = type instanceof GraphQLInterfaceType several && random.nextBoolean()
                ? any(schema.getImplementations(several), random) : type;
        GraphQLFieldDefinition field = any(asked.getFieldDefinitions(), random);
        Branch branch = new Branch(asked, field, arguments(field, random), new ArrayList<>());
        if (branch.result() != null) branch.branches.add(branch(branch.result(), random));
        return branch;
    }

    private Map<String, String> arguments(GraphQLFieldDefinition field, RandomGenerator random) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (GraphQLArgument argument : field.getArguments()) {
            boolean isRequired = argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
            if (!isRequired && random.nextInt(3) == 0) continue;
            arguments.put(argument.getName(),
                    argument.getName().equals("first") ? any(SIZES, random) : values.literal(argument.getName(), argument.getType()));
        }
        return arguments;
    }

    private static <T> T any(List<? extends T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    public String toString() {
        return written(branches, schema.getQueryType());
    }

    /** What is asked twice gets a name of its own. */
    private static String written(List<Branch> branches, GraphQLFieldsContainer type) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            String head = branches.subList(0, i).stream().anyMatch(other -> other.field.getName().equals(branch.field.getName()))
                    ? "a" + i + ": " : "";
            String field = head + branch.field.getName()
                    + (branch.arguments.isEmpty() ? ""
                            : branch.arguments.entrySet().stream().map(argument -> argument.getKey() + ": " + argument.getValue())
                                    .collect(Collectors.joining(", ", "(", ")")))
                    + (branch.branches.isEmpty() ? "" : " " + written(branch.branches, branch.result()));
            text.append(' ').append(branch.type.equals(type) ? field : "... on " + branch.type.getName() + " { " + field + " }");
        }
        return text.append(" }").toString();
    }
}
