package com.supportpro.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Writes the attributes of sessions, and reads them back. What an earlier release wrote and this one cannot read counts as not
 * there: its owner signs in once more, where an error would meet them on every page until the session ends.
 */
public final class SessionAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(SessionAttributes.class);

    private SessionAttributes() {}

    /** For the bean {@code springSessionConversionService}, the name that Spring Session looks for. */
    public static GenericConversionService conversion(ClassLoader loader) {
        var reading = new DeserializingConverter(new DefaultDeserializer(loader));
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, new SerializingConverter());
        service.addConverter(new Reading(reading));
        return service;
    }

    private record Reading(DeserializingConverter converter) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
            if (bytes == null) {
                return null;
            }
            try {
                return converter.convert((byte[]) bytes);
            } catch (SerializationFailedException e) {
                LOG.warn(
                        "A session's attribute cannot be read: {}",
                        e.getMostSpecificCause().toString());
                return null;
            }
        }
    }
}
