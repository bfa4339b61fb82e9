package org.tongxin.identity.web;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** A list sent as one value is a list of one: a comma somebody typed divides nothing. An empty value is an empty list. */
final class ListOfOne implements GenericConverter {

    private final ConversionService elements;

    ListOfOne(ConversionService elements) {
        this.elements = elements;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Collection.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        var element = to.getElementTypeDescriptor();
        var list = CollectionFactory.<Object>createCollection(to.getType(), element == null ? null : element.getType(), 1);
        if (source instanceof String text && !text.isEmpty()) {
            list.add(element == null ? text : Objects.requireNonNull(elements.convert(text, from, element)));
        }
        return list;
    }
}
