package com.supportpro.protocol.archive;

import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says which field of a document cannot be read, in the words of the document and not of our classes. */
final class UnreadableField {

    private UnreadableField() {}

    static String words(JacksonException problem) {
        String field = problem.getPath().stream()
                .map(step -> Optional.ofNullable(step.getPropertyName()).orElse("[" + step.getIndex() + "]"))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        if (field.isEmpty() || !(problem instanceof MismatchedInputException mismatch)) {
            return problem.getOriginalMessage();
        }
        return field + " must be " + wanted(mismatch.getTargetType());
    }

    private static String wanted(Class<?> type) {
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() ? "an object" : "a text";
    }
}
