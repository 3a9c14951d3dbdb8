package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Span;

class QuotationTest {
    private static Quotation quotation(int start, int end, boolean closed) {
        return new Quotation(new Span(start, end), new Span(start + 1, closed ? end - 1 : end), closed);
    }

    @Test
    void whatStandsInAnotherQuotationIsLeftOutAndOpenOnesStay() {
        assertThat(Quotation.outermost(
                        List.of(quotation(2, 20, true), quotation(5, 9, true), quotation(20, 31, false))))
                .containsExactly(new Span(2, 20), new Span(20, 31));
        assertThat(Quotation.outermost(List.of())).isEmpty();
    }
}
