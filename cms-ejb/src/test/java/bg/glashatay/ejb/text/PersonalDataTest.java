package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ЕГН 7501020018, подадох жалба | ЕГН [***], подадох жалба",
                "ЕГН:7501020018. | ЕГН:[***].",
                "750102 0018 | [***]",
                "тел. 0888 123 456 | тел. [***]",
                "обадете се на 0888/12-34-56! | обадете се на [***]!",
                "+359 888 123456 | [***]",
                "00359888123456 | [***]",
                "(02) 987 65 43 | [***]",
                "(0999) 60-112 и 0999-60-11-12 | [***] и [***]",
                "пишете на ivan.petrov@mail.bg. Чакам | пишете на [***]. Чакам",
                "иван@поща.бг | [***]",
                "BG80 BNBG 9661 1020 3456 78 | [***]",
                "BG80BNBG96611020345678 | [***]",
                "2025 0888123456 | 2025 [***]"
            })
    void whatLooksPersonalIsTakenOut(String typed, String kept) {
        assertThat(PersonalData.masked(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Заседанието е на 01.02.2025 в 10:30 ч., не на 12/01/2024 г.",
                "Дължа 1250,50 лв. за 2024–2025 г. по партида 123456",
                "Срокът „до 30.06“ – № 5 на чл. 12, ал. 3",
                "от 08:00 до 16:30, 100 000 души",
                "01.02.2025 10 часа"
            })
    void ordinaryNumbersStay(String typed) {
        assertThat(PersonalData.masked(typed)).isEqualTo(typed);
    }

    /** Anybody may send such words; the limit of the form is not the only thing that stands before the patterns. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x@", "@", "0", "BG80"})
    void longRunsTakeNoTime(String before) {
        var run = before + "a".repeat(256_000);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(PersonalData.masked(run))
                .isEqualTo(run));
    }
}
