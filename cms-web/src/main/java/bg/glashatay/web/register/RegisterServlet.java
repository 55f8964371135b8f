package bg.glashatay.web.register;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicRegister;
import bg.glashatay.ejb.site.PublicRegisterPage;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.PageNumber;
import bg.glashatay.web.site.PublicViews;
import bg.glashatay.web.site.ReadingServlet;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows the public register: {@code /register?month=2026-11&page=2}, and the same under {@code /en}. */
public class RegisterServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}-[0-9]{2}");

    @Inject
    transient PublicRegister register;

    @Inject
    transient PublicViews views;

    @Override
    protected void answer(Exchange exchange) throws IOException {
        var request = exchange.request();
        var language = Language.ofPath(request.getServletPath());
        var found = page(request, language);
        if (found.isEmpty()) {
            exchange.response().sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var page = found.get();
        var view = new RegisterView(page);
        if (page.number() == 1 && request.getParameter("page") != null) {
            exchange.respelt(language.pathPrefix() + view.path());
            return;
        }
        var whole = page.month().isEmpty() && page.number() == 1;
        var bytes = views.standing(
                exchange,
                page.site(),
                "register",
                view.path(),
                view.text().getString("title"),
                view.text().getString("about"),
                !whole,
                Map.of("list", view));
        exchange.at(language.pathPrefix() + view.path());
        exchange.page(bytes, changed(page.site().changedAt()), now());
    }

    /** The page that the parameters ask for; empty where they make no sense. */
    private Optional<PublicRegisterPage> page(HttpServletRequest request, Language language) {
        var number = PageNumber.of(request.getParameterValues("page"));
        var asked = Optional.ofNullable(request.getParameter("month")).filter(month -> !month.isEmpty());
        var month = asked.flatMap(RegisterServlet::month);
        if (number.isEmpty() || asked.isPresent() && month.isEmpty()) {
            return Optional.empty();
        }
        return register.page(language, month, number.getAsInt());
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return Optional.of(typed)
                    .filter(month -> MONTH.matcher(month).matches())
                    .map(YearMonth::parse);
        } catch (DateTimeException thirteenth) {
            return Optional.empty();
        }
    }
}
