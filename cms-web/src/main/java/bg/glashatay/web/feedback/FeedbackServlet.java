package bg.glashatay.web.feedback;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.feedback.FeedbackOutcome;
import bg.glashatay.ejb.feedback.ReaderFeedback;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.web.shared.ClientAddress;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.FeedbackView;
import bg.glashatay.web.site.PublicViews;
import bg.glashatay.web.site.SameSite;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Takes what readers say of a page: {@code POST /feedback}, {@code /en/feedback}; and thanks them. Without session,
 * cookie and script, like the page that the form stands on; so a form of another site could be sent here too, and is
 * refused by what the browser says about where it comes from.
 */
public class FeedbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What 413 begins with. An honest answer is a third of it, percent-encoded. */
    private static final int LONGEST_FORM = 32 * 1024;

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    transient ReaderFeedback feedback;

    @Inject
    transient PublicPages pages;

    @Inject
    transient PublicViews views;

    @Inject
    transient SameSite sameSite;

    @Inject
    transient ClientAddress addresses;

    @Inject
    transient Clock clock;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Language.ofPath(request.getServletPath());
        switch (request.getMethod()) {
            case "GET", "HEAD" -> thank(new Exchange(request, response), language, response);
            case "POST" -> {
                if (request.getContentLengthLong() > LONGEST_FORM) {
                    response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                } else if (!sameSite.sent(request)) {
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                } else {
                    take(new Exchange(request, response), language, FeedbackForm.sent(request));
                }
            }
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void take(Exchange exchange, Language language, FeedbackForm form) throws IOException {
        // whoever fills in what nobody sees is a program, which is thanked and not listened to
        var outcome = form.trapped()
                ? FeedbackOutcome.TAKEN
                : feedback.take(form.input(language), addresses.of(exchange.request()));
        switch (outcome) {
            case TAKEN ->
                exchange.led(FeedbackView.thanksPath(language, form.document().orElse(0L)));
            case EMPTY -> again(exchange, UNPROCESSABLE, language, form, "empty");
            case TOO_LONG -> again(exchange, UNPROCESSABLE, language, form, "long");
            case TOO_MANY -> {
                exchange.response().setHeader("Retry-After", untilTomorrow(clock.instant()));
                again(exchange, TOO_MANY, language, form, "enough");
            }
            case NO_PAGE -> again(exchange, HttpServletResponse.SC_NOT_FOUND, language, form, "closed");
            default -> throw new IllegalStateException("No answer for " + outcome);
        }
    }

    /** In seconds: what readers write is counted by the day. */
    static String untilTomorrow(Instant now) {
        var tomorrow = LocalDate.ofInstant(now, SiteClock.ZONE).plusDays(1).atStartOfDay(SiteClock.ZONE);
        return Long.toString(Duration.between(now, tomorrow).toSeconds() + 1);
    }

    private void thank(Exchange exchange, Language language, HttpServletResponse response) throws IOException {
        var page = FeedbackForm.document(exchange.request()).flatMap(id -> feedback.page(id, language));
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var model = Map.of("path", page.get().path(), "title", page.get().title());
        exchange.answer(
                HttpServletResponse.SC_OK,
                views.message(
                        exchange,
                        pages.site(language),
                        "feedback-thanks",
                        FeedbackView.text(language, "thanks.title"),
                        model));
    }

    /** The form as it was sent, with the reason why it was not taken. */
    private void again(Exchange exchange, int status, Language language, FeedbackForm form, String reason)
            throws IOException {
        var page = form.document().flatMap(id -> feedback.page(id, language));
        var model = Map.of(
                "reason",
                "feedback." + reason,
                "feedback",
                FeedbackView.typed(language, form.document().orElse(0L), form.words()),
                "path",
                page.map(found -> found.path()).orElse(""),
                "title",
                page.map(found -> found.title()).orElse(""));
        exchange.answer(
                status,
                views.message(
                        exchange,
                        pages.site(language),
                        "feedback-again",
                        FeedbackView.text(language, "again.title"),
                        model));
    }
}
