package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.graph.ErrorCode;
import org.junit.jupiter.api.Test;

class JsonAnswerTest {
    private static Row row(List<String> keys, Object... values) {
        Row row = new Row(new Row.Shape(keys), null, 0);
        System.arraycopy(values, 0, row.values, 0, values.length);
        return row;
    }

    private static String written(Object... values) {
        String json = JsonAnswer
                .write(ExecutionResultImpl.newExecutionResult().data(row(List.of("v"), Arrays.asList(values))).build(), Long.MAX_VALUE)
                .toString();
        return json.substring("{\"data\":{\"v\":".length(), json.length() - 2);
    }

    @Test
    void writesErrorsThenDataThenExtensions() {
        var result = ExecutionResultImpl.newExecutionResult().data(row(List.of("a"), 1)).addExtension("cost", 7)
                .addError(new Fault(ErrorCode.BAD_CURSOR, "100% wrong", null).at(ResultPath.parse("/a[2]/b"), new SourceLocation(3, 5)))
                .build();
        assertEquals("{\"errors\":[{\"message\":\"100% wrong\",\"locations\":[{\"line\":3,\"column\":5}],\"path\":[\"a\",2,\"b\"],"
                + "\"extensions\":{\"code\":\"BAD_CURSOR\"}}],\"data\":{\"a\":1},\"extensions\":{\"cost\":7}}",
                JsonAnswer.write(result, Long.MAX_VALUE).toString());
    }

    @Test
    void writesNoDataOnlyWhereNothingWasExecuted() {
        var error = GraphqlErrorBuilder.newError().message("No").build();
        assertEquals("{\"errors\":[{\"message\":\"No\"}]}",
                JsonAnswer.write(ExecutionResultImpl.newExecutionResult().addError(error).build(), Long.MAX_VALUE).toString());
        assertEquals("{\"errors\":[{\"message\":\"No\"}],\"data\":null}",
                JsonAnswer.write(ExecutionResultImpl.newExecutionResult().data(null).addError(error).build(), Long.MAX_VALUE).toString());
    }

    @Test
    void writesRowsInTheOrderOfTheirKeys() {
        Row inner = row(List.of("z", "a"), "last", null);
        assertEquals("[{\"z\":\"last\",\"a\":null},[],{\"k\":true}]", written(inner, List.of(), Map.of("k", true)));
    }

    @Test
    void writesNumbersAsNumbers() {
        assertEquals("[1,2,3,4.5,0.25,12345678901234567890,1.10,7]",
                written(1, 2L, (short) 3, 4.5, 0.25f, new BigInteger("12345678901234567890"), new BigDecimal("1.10"),
                        new AtomicInteger(7)));
    }

    @Test
    void writesNullForNumbersThatJsonDoesNotHave() {
        assertEquals("[null,null,null,null]", written(Double.NaN, Double.POSITIVE_INFINITY, Float.NaN, Float.NEGATIVE_INFINITY));
    }

    @Test
    void writesTextInUtf8WithEscapes() {
        assertEquals("[\"Bakı \\\"\\n\\u0001 😀\",\"2026-11-24\"]", written("Bakı \"\n\u0001 😀", LocalDate.of(2026, 11, 24)));
    }
}
