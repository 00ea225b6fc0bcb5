package com.supportpro.store.paper;

import com.supportpro.protocol.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The tax of one category.
 *
 * @param category in the buyer's words, such as {@code VAT Germany}
 * @param rate in percent; none where no tax is charged
 * @param net what it was reckoned from
 */
public record TaxLine(String category, @Nullable BigDecimal rate, Money net, Money tax) {}
