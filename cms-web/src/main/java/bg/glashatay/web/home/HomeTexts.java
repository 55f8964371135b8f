package bg.glashatay.web.home;

import bg.glashatay.domain.home.HomePeriod;
import bg.glashatay.web.shared.Dates;
import bg.glashatay.web.shared.Texts;

/** Sentences about the front page that need more than a key. */
final class HomeTexts {

    private HomeTexts() {}

    /** From when until when, in words. */
    static String period(HomePeriod period) {
        var from = Dates.moment(period.from().instant());
        return period.until()
                .map(until -> Texts.of("home", "period.until", from, Dates.moment(until.instant())))
                .orElseGet(() -> Texts.of("home", "period.open", from));
    }
}
