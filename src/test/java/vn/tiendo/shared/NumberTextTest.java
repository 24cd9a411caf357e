package vn.tiendo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.shared.NumberText.Kind;

/** However a number is written, it is understood as it was meant, asked back, or not understood; never as another one. */
class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1234.5|1234.5",
                "1234,5|1234.5",
                "1 234,5|1234.5",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "12,5 %|12.5",
                "0.125|0.125",
                "1234.567|1234.567",
                "1,234|1.234",
                "\u22125|-5",
                "+5|5",
                ".5|0.5",
                "5.|5",
                "0|0",
                "1\u00a0234|1234"
            })
    void what_people_write(String text, BigDecimal meant) {
        assertThat(NumberText.read(text).kind()).isEqualTo(Kind.NUMBER);
        assertThat(NumberText.read(text).number()).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1.2.3",
                "1,23,456",
                "12a",
                "--5",
                "1e5",
                "1.234,5,6",
                "1.23,4.5",
                "12.34,5",
                "=1+1",
                "%%",
                "-",
                ".",
                ",",
                "٣",
                "1/2",
                "NaN",
                "0x10",
                "1_000"
            })
    void what_is_no_number(String text) {
        assertThat(NumberText.read(text).kind()).as(text).isEqualTo(Kind.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "%", " % "})
    void nothing_is_nothing(String text) {
        assertThat(NumberText.read(text).kind()).isEqualTo(Kind.EMPTY);
        assertThat(NumberText.read(null).kind()).isEqualTo(Kind.EMPTY);
    }

    @Property
    void a_vietnamese_number_is_understood(@ForAll("figures") BigDecimal figure) {
        understood(written(figure, '.', ','), figure);
    }

    @Property
    void what_we_write_for_typing_is_read_back(@ForAll("figures") BigDecimal figure) {
        understood(NumberText.typed(figure), figure);
        understood(NumberText.typed(figure.negate()), figure.negate());
    }

    /** Both separators, or thousands twice, leave no doubt in any country. */
    @Property
    void an_english_number_with_cents_is_understood(
            @ForAll @IntRange(min = 1000, max = 999_999_999) int whole,
            @ForAll @IntRange(min = 1, max = 99) int cents) {
        var figure = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(cents, 2));
        understood(written(figure, ',', '.'), figure);
    }

    @Property
    void one_dot_before_three_digits_is_asked_back(
            @ForAll @IntRange(min = 1, max = 999) int left, @ForAll @IntRange(min = 0, max = 999) int right) {
        String text = "%d.%03d".formatted(left, right);
        var read = NumberText.read(text);
        assertThat(read.kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(read.grouped()).isEqualByComparingTo(String.valueOf(left * 1000L + right));
        assertThat(read.decimal()).isEqualByComparingTo(text);
    }

    /** Whatever stands there: white space never matters, and a reading is one of the four kinds with its parts. */
    @Property(tries = 3000)
    void any_text_has_one_reading(
            @ForAll @CharRange(from = '0', to = '9') @Chars({'.', ',', '-', '+', '%', ' ', 'e'}) @StringLength(max = 12)
                    String text) {
        var read = NumberText.read(text);
        assertThat(NumberText.read(" \u202f" + text + "\u00a0")).isEqualTo(read);
        assertThat(read.number() != null).isEqualTo(read.kind() == Kind.NUMBER);
        assertThat(read.grouped() != null).isEqualTo(read.kind() == Kind.AMBIGUOUS);
        if (read.number() != null) {
            String digits = text.replaceAll("\\D", "").replaceFirst("^0+", "");
            assertThat(read.number().unscaledValue().abs().toString().replaceFirst("^0+", ""))
                    .as("no digit is lost or made up")
                    .isEqualTo(digits);
        }
    }

    @Property(tries = 20)
    void a_long_text_is_no_number(@ForAll @From("long") String text) {
        assertThat(NumberText.read(text).kind()).isEqualTo(Kind.INVALID);
    }

    @Provide("figures")
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1e15"))
                .ofScale(6);
    }

    @Provide("long")
    Arbitrary<String> tooLong() {
        return Arbitraries.strings().numeric().ofMinLength(101).ofMaxLength(100_000);
    }

    private static void understood(String text, BigDecimal figure) {
        var read = NumberText.read(text);
        // 1.234 in Vietnamese is the one writing that another country reads otherwise
        if (text.matches("-?[1-9]\\d{0,2}\\.\\d{3}")) {
            assertThat(read.kind()).isEqualTo(Kind.AMBIGUOUS);
            assertThat(read.grouped()).isEqualByComparingTo(figure);
            return;
        }
        assertThat(read.kind()).as(text).isEqualTo(Kind.NUMBER);
        assertThat(read.number()).as(text).isEqualByComparingTo(figure);
    }

    private static String written(BigDecimal figure, char group, char decimal) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        return new DecimalFormat("#,##0.######", symbols).format(figure);
    }
}
