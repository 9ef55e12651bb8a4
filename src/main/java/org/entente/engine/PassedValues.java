package org.entente.engine;

import graphql.language.ArrayValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a client passes to arguments before anything is made of it. Long texts and lists are dear in ways that no price tells:
 * a text is folded, a language's tag has fallbacks, each row is compared with each element.
 */
final class PassedValues {
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_ELEMENTS = 1_000;

    private final Map<String, Object> variables;
    private final Map<String, Value<?>> defaults;

    /** @param defaults of variables; null values for those that have none */
    PassedValues(Map<String, Object> variables, Map<String, Value<?>> defaults) {
        this.variables = variables;
        this.defaults = defaults;
    }

    /**
     * How many elements the lists in it have.
     *
     * @param name of the argument
     * @param value as it stands in the document
     * @throws RequestError BAD_USER_INPUT
     */
    int check(String name, GraphQLInputType type, Value<?> value) {
        // That an argument is null which must not be is told with its place when it is resolved.
        return check(name, (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type), resolved(value));
    }

    /** A value of JSON, or one of the document that is no variable. */
    private @Nullable Object resolved(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case NullValue none -> null;
            case VariableReference variable when variables.containsKey(variable.getName()) -> variables.get(variable.getName());
            case VariableReference variable -> resolved(defaults.get(variable.getName()));
            default -> value;
        };
    }

    private int check(String name, GraphQLInputType type, @Nullable Object value) {
        if (type instanceof GraphQLNonNull some) {
            if (value == null) throw wrong(name, "must not hold null");
            return check(name, (GraphQLInputType) some.getWrappedType(), value);
        }
        return switch (value) {
            case null -> 0;
            case StringValue text -> text(name, text.getValue());
            case String text -> text(name, text);
            case IntValue number -> number(name, type, number.getValue());
            case BigDecimal number -> 0;
            case Double number -> 0;
            case Number number -> number(name, type, new BigInteger(number.toString()));
            case ArrayValue list -> list(name, type, list.getValues());
            case Collection<?> list -> list(name, type, list);
            case ObjectValue object ->
                object.getObjectFields().stream().mapToInt(field -> field(name, type, field.getName(), field.getValue())).sum();
            case Map<?, ?> object ->
                object.entrySet().stream().mapToInt(field -> field(name, type, field.getKey().toString(), field.getValue())).sum();
            default -> 0;
        };
    }

    private static int text(String name, String text) {
        if (text.length() > LONGEST_TEXT) throw wrong(name, "is longer than " + LONGEST_TEXT + " characters");
        return 0;
    }

    private static int number(String name, GraphQLInputType type, BigInteger number) {
        if (GraphQLTypeUtil.simplePrint(type).equals("Int") && number.bitLength() >= Integer.SIZE)
            throw wrong(name, "must be a whole number of 32 bits");
        return 0;
    }

    private int list(String name, GraphQLInputType type, Collection<?> list) {
        if (list.size() > MOST_ELEMENTS) throw wrong(name, "has more than " + MOST_ELEMENTS + " elements");
        GraphQLInputType element = type instanceof GraphQLList of ? (GraphQLInputType) of.getWrappedType() : type;
        int elements = list.size();
        for (Object one : list) elements += check(name, element, resolved(one));
        return elements;
    }

    /** What is no field of the type is refused when the value is coerced. */
    private int field(String name, GraphQLInputType type, String field, Object value) {
        GraphQLInputObjectField known = type instanceof GraphQLInputObjectType object ? object.getFieldDefinition(field) : null;
        return known == null ? 0 : check(name + "." + field, known.getType(), resolved(value));
    }

    private static RequestError wrong(String name, String what) {
        return new RequestError(ErrorCode.BAD_USER_INPUT, "'" + name + "' " + what + ".");
    }
}
