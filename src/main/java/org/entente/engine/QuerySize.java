package org.entente.engine;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.graph.ErrorCode;
import org.entente.graph.Page;
import org.entente.graph.RequestError;
import org.jspecify.annotations.Nullable;

/** Measures a valid operation before it is executed and refuses one that is too large. It stops as soon as a limit is passed. */
final class QuerySize {
    /** Arguments that say which part of a list is asked for, and not which rows are in it. */
    private static final Set<String> PAGING = Set.of("first", "after", "last", "before");
    private static final Set<String> INDEXED = Set.of("orderBy", "asOf");

    private final GraphQLSchema schema;
    private final Limits limits;
    private final Prices prices;
    private final Map<String, Object> variables;
    private final Map<String, Value<?>> defaults = new HashMap<>();
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    /** Pages whose rows are paid for, whether they are asked for as nodes, as edges or by the page's info. */
    private final Set<Prices.Level> read = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Pages whose rows are counted; they are counted once. */
    private final Set<Prices.Level> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final PassedValues passed;
    private int fields;
    private int aliases;
    private double cost;

    private QuerySize(GraphQLSchema schema, Limits limits, Prices prices, Document document, OperationDefinition operation,
            Map<String, Object> variables) {
        this.schema = schema;
        this.limits = limits;
        this.prices = prices;
        this.variables = variables;
        this.passed = new PassedValues(variables, defaults);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> fragments.put(fragment.getName(), fragment));
        operation.getVariableDefinitions().forEach(variable -> defaults.put(variable.getName(), variable.getDefaultValue()));
    }

    /** What it costs, in points. */
    static long check(GraphQLSchema schema, Limits limits, Prices prices, Document document, OperationDefinition operation,
            Map<String, Object> variables) {
        GraphQLFieldsContainer root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        QuerySize size = new QuerySize(schema, limits, prices, document, operation, variables);
        size.pay(prices.ofRequest());
        size.walk(List.of(operation.getSelectionSet()), root, 1, Prices.Level.ROOT);
        return Math.round(size.cost);
    }

    /** Fields that are answered once, wherever they stand. */
    private record Place(@Nullable GraphQLFieldsContainer type, String key) {}

    private void walk(List<SelectionSet> selections, @Nullable GraphQLFieldsContainer type, int depth, Prices.Level level) {
        if (selections.isEmpty()) return;
        if (depth > limits.depth)
            throw new RequestError(ErrorCode.QUERY_TOO_DEEP, "The query is more than " + limits.depth + " fields deep.");
        Map<Place, List<Field>> merged = new LinkedHashMap<>();
        selections.forEach(selection -> collect(selection, type, merged));
        merged.forEach((place, same) -> field(same, place.type(), depth, level));
    }

    private void collect(SelectionSet selections, @Nullable GraphQLFieldsContainer type, Map<Place, List<Field>> merged) {
        for (Selection<?> selection : selections.getSelections()) {
            if (++fields > limits.fields)
                throw new RequestError(ErrorCode.QUERY_TOO_LARGE,
                        "The query has more than " + limits.fields + " fields, fragments expanded.");
            switch (selection) {
                case Field field -> {
                    if (field.getAlias() != null && ++aliases > limits.aliases) {
                        throw new RequestError(ErrorCode.TOO_MANY_ALIASES, "The query has more than " + limits.aliases + " aliases.");
                    }
                    if (isIncluded(field))
                        merged.computeIfAbsent(new Place(type, field.getResultKey()), place -> new ArrayList<>()).add(field);
                }
                case InlineFragment inline when !isIncluded(inline) -> {
                }
                case InlineFragment inline when inline.getTypeCondition() == null -> collect(inline.getSelectionSet(), type, merged);
                case InlineFragment inline -> narrow(inline.getTypeCondition().getName(), inline.getSelectionSet(), type, merged);
                case FragmentSpread spread when !isIncluded(spread) -> {
                }
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                    narrow(fragment.getTypeCondition().getName(), fragment.getSelectionSet(), type, merged);
                }
                default -> throw new IllegalStateException("Unknown selection " + selection.getClass());
            }
        }
    }

    /** What is an object type already stays it, or holds nothing: a fragment of an interface may hold one of another type. */
    private void narrow(String condition, SelectionSet selections, @Nullable GraphQLFieldsContainer type, Map<Place, List<Field>> merged) {
        GraphQLType wanted = schema.getType(condition);
        if (type instanceof GraphQLObjectType object) {
            boolean isOne = object.equals(wanted)
                    || wanted instanceof GraphQLInterfaceType several && schema.isPossibleType(several, object);
            if (isOne) collect(selections, object, merged);
        } else collect(selections, wanted instanceof GraphQLFieldsContainer container ? container : null, merged);
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        return is(selection, "include", true) && !is(selection, "skip", false);
    }

    private boolean is(DirectivesContainer<?> selection, String directive, boolean otherwise) {
        if (selection.getDirectives().isEmpty() || !selection.hasDirective(directive)) return otherwise;
        Value<?> written = selection.getDirectives(directive).getFirst().getArgument("if").getValue();
        Object condition = value(written);
        if (condition == null && written instanceof VariableReference variable && variables.containsKey(variable.getName())) {
            throw new RequestError(ErrorCode.BAD_USER_INPUT, "The condition of @" + directive + " must not be null.");
        }
        return condition instanceof BooleanValue literal ? literal.isValue() : Boolean.TRUE.equals(condition);
    }

    private void field(List<Field> same, @Nullable GraphQLFieldsContainer type, int depth, Prices.Level parents) {
        Field field = same.getFirst();
        List<SelectionSet> selections = same.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
        if (type == null || field.getName().startsWith("__")) {
            pay(prices.ofValue(parents));
            walk(selections, null, depth + 1, prices.described(field.getName(), parents));
            return;
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        for (Argument argument : field.getArguments())
            pay(prices.ofElements(
                    passed.check(argument.getName(), definition.getArgument(argument.getName()).getType(), argument.getValue())));
        GraphQLUnmodifiedType result = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (result instanceof GraphQLFieldsContainer container) {
            walk(selections, container, depth + 1,
                    parents.page() > 0 ? ofPage(parents, container) : children(field, type, definition, parents, container));
        } else {
            pay(parents.page() > 0 && counted.add(parents) ? prices.ofTotal(parents) : prices.ofValue(parents));
            // Without arguments it is a column.
            if (field.getArguments().stream().anyMatch(argument -> value(argument.getValue()) != null))
                pay(prices.ofAskedValue(type.getName(), field.getName(), parents));
            walk(selections, null, depth + 1, parents);
        }
    }

    /** The rows of a page; its info is made of them, too. */
    private Prices.Level ofPage(Prices.Level connection, GraphQLFieldsContainer result) {
        Prices.Level nodes = prices.nodes(connection, node(result));
        if (read.add(connection)) pay(prices.ofRows(connection, nodes));
        return result.getName().equals("PageInfo") ? Prices.Level.objects(connection.places(), connection.distinct()) : nodes;
    }

    private Prices.Level children(Field field, GraphQLFieldsContainer type, GraphQLFieldDefinition definition, Prices.Level parents,
            GraphQLFieldsContainer container) {
        Prices.Level children = isConnection(container)
                ? prices.page(type.getName(), field.getName(), parents, node(container), pageSize(field),
                        way(field, type.getName().equals("Query")), elements(field, "with"::equals))
                : prices.objects(type.getName(), field.getName(), parents, node(container),
                        GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType())), elements(field, any -> true));
        pay(prices.ofField(type.getName(), field.getName(), parents, children, elements(field, "with"::equals)));
        return children;
    }

    private static boolean isConnection(GraphQLFieldsContainer type) {
        return type.getFieldDefinition("pageInfo") != null;
    }

    /** The type of the objects that a connection or an edge is about; any other type is its own. */
    private static String node(GraphQLFieldsContainer type) {
        GraphQLFieldDefinition nodes = type.getFieldDefinition(isConnection(type) ? "nodes" : "node");
        return nodes == null ? type.getName() : ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(nodes.getType())).getName();
    }

    private void pay(double points) {
        cost += points;
        if (cost > limits.cost) {
            throw new RequestError(ErrorCode.QUERY_TOO_LARGE,
                    "The query costs more than " + limits.cost + " points: ask for less at once, in smaller pages.");
        }
    }

    /** What is no size at all is refused later, with its path: until then it counts as the largest. */
    private int pageSize(Field field) {
        for (Argument argument : field.getArguments()) {
            if (!argument.getName().equals("first") && !argument.getName().equals("last")) continue;
            Object size = value(argument.getValue());
            // An empty page is asked for one row, to tell whether there is one.
            if (size != null)
                return size instanceof Number number && number.doubleValue() >= 0
                        ? (int) Math.clamp(number.doubleValue(), 1, limits.pageSize) : limits.pageSize;
        }
        return Math.min(Page.DEFAULT_SIZE, limits.pageSize);
    }

    /** Of all that there are, an order alone or a day alone follows an index. */
    private Prices.Way way(Field field, boolean isRoot) {
        if (field.getArguments().isEmpty()) return Prices.Way.INDEXED;
        List<String> sifting = field.getArguments().stream()
                .filter(argument -> !PAGING.contains(argument.getName()) && value(argument.getValue()) != null).map(Argument::getName)
                .toList();
        if (sifting.isEmpty()) return Prices.Way.INDEXED;
        if (!isRoot || !INDEXED.containsAll(sifting)) return Prices.Way.SIFTED;
        return sifting.size() > 1 ? Prices.Way.TWO_INDEXES : Prices.Way.INDEXED;
    }

    /** How many elements the client passes in the longest of these lists, as in {@code nodes(ids: […])}; 0 for none. */
    private int elements(Field field, Predicate<String> argumentNames) {
        if (field.getArguments().isEmpty()) return 0;
        return field.getArguments().stream().filter(argument -> argumentNames.test(argument.getName()))
                .map(argument -> value(argument.getValue()))
                .filter(Collection.class::isInstance).mapToInt(list -> ((Collection<?>) list).size()).max().orElse(0);
    }

    /** The value as far as sizes need it: a number, a list or null are themselves. */
    private @Nullable Object value(@Nullable Value<?> value) {
        return switch (value) {
            case null -> null;
            case NullValue none -> null;
            case IntValue number -> number.getValue();
            case ArrayValue list -> list.getValues();
            case VariableReference variable when variables.containsKey(variable.getName()) -> variables.get(variable.getName());
            case VariableReference variable -> value(defaults.get(variable.getName()));
            default -> value;
        };
    }
}
