package com.supportpro.testkit.stripe;

import com.google.gson.annotations.SerializedName;
import com.stripe.net.ApiRequestParams.EnumParam;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which parameters an operation takes: those of Stripe's own typed parameters, and nothing else. */
final class KnownParameters {

    private static final Map<String, Class<?>> OPERATIONS = Map.of(
            "POST /v1/customers", CustomerCreateParams.class,
            "POST /v1/payment_intents", PaymentIntentCreateParams.class,
            "GET /v1/payment_intents", PaymentIntentListParams.class,
            "GET /v1/payment_intents/{id}", PaymentIntentRetrieveParams.class,
            "POST /v1/payment_intents/{id}/confirm", PaymentIntentConfirmParams.class,
            "POST /v1/payment_intents/{id}/cancel", PaymentIntentCancelParams.class,
            "POST /v1/refunds", RefundCreateParams.class,
            "GET /v1/refunds", RefundListParams.class,
            "POST /v1/checkout/sessions", SessionCreateParams.class,
            "GET /v1/checkout/sessions/{id}", SessionRetrieveParams.class);

    private KnownParameters() {}

    /** The parameters of the call that Stripe would not take. */
    static List<String> unknown(StripeCall call) {
        Class<?> operation = OPERATIONS.get(call.operation());
        if (operation == null) {
            return List.of(call.operation());
        }
        return call.parameters().entrySet().stream()
                .filter(parameter -> !known(operation, names(parameter.getKey()), parameter.getValue()))
                .map(parameter -> call.operation() + " " + parameter)
                .toList();
    }

    private static List<String> names(String parameter) {
        return List.of(parameter.replace("]", "").split("\\["));
    }

    private static boolean known(Class<?> type, List<String> names, String value) {
        return field(type, names.get(0))
                .filter(field -> fits(type, field, rest(names), value))
                .isPresent();
    }

    private static boolean fits(Class<?> owner, Field field, List<String> names, String value) {
        if (names.isEmpty()) {
            return alternatives(owner, field).allMatch(type -> takes(type, value));
        }
        if (Map.class.isAssignableFrom(field.getType()) || field.getName().equals("metadata")) {
            return names.size() == 1;
        }
        List<String> inner = List.class.isAssignableFrom(field.getType()) ? rest(names) : names;
        return alternatives(owner, field)
                .anyMatch(type -> inner.isEmpty() ? takes(type, value) : known(type, inner, value));
    }

    /** Where several types are taken, the field is an {@code Object} and the class stands inside the owner. */
    private static Stream<Class<?>> alternatives(Class<?> owner, Field field) {
        Class<?> type = element(field.getGenericType());
        return type != Object.class
                ? Stream.of(type)
                : Arrays.stream(owner.getDeclaredClasses())
                        .filter(inner -> inner.getSimpleName().equalsIgnoreCase(field.getName()))
                        .filter(inner -> !inner.isEnum());
    }

    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType generic) {
            return element(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
        }
        return type instanceof Class<?> known ? known : Object.class;
    }

    private static boolean takes(Class<?> type, String value) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((EnumParam) constant).getValue().equals(value));
        }
        if (type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        return type != Long.class || value.matches("-?\\d+");
    }

    private static Optional<Field> field(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> {
                    SerializedName given = field.getAnnotation(SerializedName.class);
                    return given != null
                            && given.value().toLowerCase(Locale.ROOT).equals(name);
                })
                .findFirst();
    }

    private static List<String> rest(List<String> names) {
        return names.subList(1, names.size());
    }
}
