package vn.tiendo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_vietnamese_number_is_understood() {
        often(chance -> {
            var figure = figure(chance);
            understood(written(figure, '.', ','), figure);
        });
    }

    @Test
    void what_we_write_for_typing_is_read_back() {
        often(chance -> {
            var figure = figure(chance);
            understood(NumberText.typed(figure), figure);
            understood(NumberText.typed(figure.negate()), figure.negate());
        });
    }

    /** Both separators, or thousands twice, leave no doubt in any country. */
    @Test
    void an_english_number_with_cents_is_understood() {
        often(chance -> {
            var figure = BigDecimal.valueOf(chance.nextInt(1000, 1_000_000_000))
                    .add(BigDecimal.valueOf(chance.nextInt(1, 100), 2));
            understood(written(figure, ',', '.'), figure);
        });
    }

    @Test
    void one_dot_before_three_digits_is_asked_back() {
        often(chance -> {
            int left = chance.nextInt(1, 1000);
            int right = chance.nextInt(1000);
            String text = "%d.%03d".formatted(left, right);
            var read = NumberText.read(text);
            assertThat(read.kind()).as(text).isEqualTo(Kind.AMBIGUOUS);
            assertThat(read.grouped()).isEqualByComparingTo(String.valueOf(left * 1000L + right));
            assertThat(read.decimal()).isEqualByComparingTo(text);
        });
    }

    /** Whatever stands there: white space never matters, and a reading is one of the four kinds with its parts. */
    @Test
    void any_text_has_one_reading() {
        often(chance -> {
            String text = text(chance, "0123456789.,-+% e", 12);
            var read = NumberText.read(text);
            assertThat(NumberText.read(" \u202f" + text + "\u00a0")).as(text).isEqualTo(read);
            assertThat(read.number() != null).as(text).isEqualTo(read.kind() == Kind.NUMBER);
            assertThat(read.grouped() != null).as(text).isEqualTo(read.kind() == Kind.AMBIGUOUS);
            if (read.number() != null) {
                String digits = text.replaceAll("\\D", "").replaceFirst("^0+", "");
                assertThat(read.number().unscaledValue().abs().toString().replaceFirst("^0+", ""))
                        .as("no digit is lost or made up in " + text)
                        .isEqualTo(digits);
            }
        });
    }

    @Test
    void a_long_text_is_no_number() {
        assertThat(NumberText.read("1".repeat(101)).kind()).isEqualTo(Kind.INVALID);
        assertThat(NumberText.read("9".repeat(100_000)).kind()).isEqualTo(Kind.INVALID);
    }

    /** The same cases every time, so that a failure can be looked at. */
    private static void often(Consumer<Random> property) {
        var chance = new Random(4);
        for (int i = 0; i < 3000; i++) {
            property.accept(chance);
        }
    }

    /** Of any size and with up to six decimals: small ones and round ones come as often as large ones. */
    private static BigDecimal figure(Random chance) {
        return new BigDecimal(new BigInteger(chance.nextInt(1, 70), chance), chance.nextInt(7));
    }

    private static String text(Random chance, String letters, int longest) {
        return chance.ints(chance.nextInt(longest + 1), 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
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
