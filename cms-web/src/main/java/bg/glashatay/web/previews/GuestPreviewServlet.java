package bg.glashatay.web.previews;

import bg.glashatay.domain.previews.TooManyAnswersException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.previews.GuestAnswer;
import bg.glashatay.ejb.previews.GuestPreviews;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.web.media.MediaAddress;
import bg.glashatay.web.media.OriginalAddress;
import bg.glashatay.web.media.SentOriginal;
import bg.glashatay.web.media.SentRendition;
import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.PublicViews;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers preview links: {@code /preview/{secret}}. Without session, cookie and script, like the citizens' pages; and
 * every link that does not open gets the same answer, so that nobody learns which ones there ever were.
 */
public class GuestPreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    /** In seconds: answers are counted over the last day. */
    private static final String A_DAY = "86400";

    @Inject
    transient GuestPreviews previews;

    @Inject
    transient PublicPages pages;

    @Inject
    transient PublicViews views;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response);
        var address = GuestAddress.of(request.getPathInfo());
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                if (address.isEmpty()) {
                    closed(exchange, "");
                } else {
                    read(exchange, address.get(), response);
                }
            }
            case "POST" -> answer(exchange, address.filter(GuestAddress::isPage));
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void read(Exchange exchange, GuestAddress address, HttpServletResponse response) throws IOException {
        if (address.picture().isPresent()) {
            picture(exchange, address, response);
        } else if (address.isAnswered()) {
            answered(exchange, address);
        } else if (address.isPage()) {
            page(exchange, address);
        } else {
            closed(exchange, "");
        }
    }

    private void page(Exchange exchange, GuestAddress address) throws IOException {
        var answer = previews.open(address.secret());
        if (answer.isEmpty()) {
            closed(exchange, "");
        } else if (answer.get() instanceof GuestAnswer.Public published) {
            exchange.guestLed(HttpServletResponse.SC_FOUND, published.path());
        } else if (answer.get() instanceof GuestAnswer.Shown shown) {
            var guest = GuestPage.of(address, shown);
            var model = Map.of(
                    "guest",
                    guest,
                    "factCheck",
                    guest.form(),
                    "guestText",
                    Bundle.of("previews", shown.page().site().language()).all());
            exchange.guest(
                    HttpServletResponse.SC_OK, views.preview(exchange, shown.page(), address.picturesPath(), model));
        }
    }

    private void picture(Exchange exchange, GuestAddress address, HttpServletResponse response) throws IOException {
        var original = address.picture().flatMap(OriginalAddress::of);
        var document = original.flatMap(it -> previews.file(address.secret(), it.sha256(), it.name()));
        if (document.isPresent()) {
            exchange.guestHeaders();
            new SentOriginal(original.get(), document.get()).to(exchange.request(), response, "private, no-store");
            return;
        }
        var wanted = address.picture().flatMap(MediaAddress::of);
        var file = wanted.flatMap(
                it -> previews.picture(address.secret(), it.sha256(), it.rendition(), it.frame(), it.name()));
        if (file.isEmpty()) {
            closed(exchange, "");
            return;
        }
        exchange.guestHeaders();
        new SentRendition(wanted.get(), file.get()).to(exchange.request(), response, "private, no-store");
    }

    private void answered(Exchange exchange, GuestAddress address) throws IOException {
        var language = previews.language(address.secret());
        if (language.isEmpty()) {
            closed(exchange, "");
        } else {
            exchange.guest(
                    HttpServletResponse.SC_OK,
                    message(exchange, language.get(), "preview-answered", Map.of("back", address.path())));
        }
    }

    private void answer(Exchange exchange, Optional<GuestAddress> address) throws IOException {
        var action = address.map(GuestAddress::path).orElse("");
        var form = FactCheckForm.sent(action, exchange.request());
        var language = address.flatMap(it -> previews.language(it.secret()));
        if (language.isEmpty()) {
            closed(exchange, form.words());
            return;
        }
        try {
            previews.answer(address.get().secret(), form.input());
            exchange.guestLed(HttpServletResponse.SC_SEE_OTHER, address.get().answeredPath());
        } catch (ContentRejectedException rejected) {
            again(exchange, UNPROCESSABLE, language.get(), form.with(language.get(), rejected.issues()));
        } catch (TooManyAnswersException enough) {
            var sentence = Bundle.of("previews", language.get())
                    .text("guest.enough", enough.arguments().toArray());
            exchange.response().setHeader("Retry-After", A_DAY);
            again(exchange, TOO_MANY, language.get(), form.with(sentence));
        } catch (NotFoundException closedMeanwhile) {
            closed(exchange, form.words());
        }
    }

    /** The form as it was sent, with what has to be mended; on a page of its own, for the text may be public by now. */
    private void again(Exchange exchange, int status, Language language, FactCheckForm form) throws IOException {
        exchange.guest(status, message(exchange, language, "preview-mend", Map.of("factCheck", form)));
    }

    /** @param typed what somebody wrote in vain; empty for nothing */
    private void closed(Exchange exchange, String typed) throws IOException {
        exchange.guest(
                HttpServletResponse.SC_NOT_FOUND,
                message(exchange, Language.BG, "preview-closed", Map.of("typed", typed)));
    }

    private byte[] message(Exchange exchange, Language language, String view, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("guestText", Bundle.of("previews", language).all());
        return views.message(
                exchange,
                pages.site(language),
                view,
                Bundle.of("previews", language).text(view + ".title"),
                all);
    }
}
