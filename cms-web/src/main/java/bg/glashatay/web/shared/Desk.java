package bg.glashatay.web.shared;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.security.AccountService;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.omnifaces.util.Faces;

/** What stands around every editorial page: the site's name, who is at work, the language, and what was just said. */
@Named
@RequestScoped
public class Desk {

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @Inject
    AccountService accounts;

    private String fullName;
    private Set<Right> rights;

    public String getSiteName() {
        return settings.siteName().in(getLanguage());
    }

    /** The code of the language that the site's name is in. */
    public String getSiteNameLanguage() {
        return settings.siteName().languageOn(getLanguage()).code();
    }

    /** The name of the person at work. */
    public String getFullName() {
        if (fullName == null) {
            fullName = accounts.own().fullName();
        }
        return fullName;
    }

    public String getUsername() {
        return user.username();
    }

    /** Whether this person tells the search what citizens mean. */
    public boolean isSearchCurator() {
        return may(Right.CURATE_SEARCH);
    }

    /** Whether this person arranges the front pages. */
    public boolean isHomeArranger() {
        return may(Right.ARRANGE_HOME);
    }

    /** The bar alone asks for ten rights; the database is asked once. */
    boolean may(Right right) {
        if (rights == null) {
            rights = user.rights();
        }
        return rights.contains(right);
    }

    public Language getLanguage() {
        return DeskLanguage.of(Faces.getRequest());
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    /** The page as it is, in the other language. */
    public String getLanguageSwitch() {
        var choice = DeskLanguage.PARAMETER + "=" + getLanguage().other().code();
        String query = Faces.getRequestAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        var rest = query == null ? "" : DeskLanguage.without(query);
        return rest.isEmpty() ? "?" + choice : "?" + rest + "&" + choice;
    }

    /** The address of the page, as the browser shows it. */
    public String getAddress() {
        HttpServletRequest request = Faces.getRequest();
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return forwarded == null ? request.getRequestURI() : forwarded.toString();
    }

    /** Whether the page belongs to a part of the site's desk, such as {@code /editor/documents}. */
    public boolean at(String part) {
        return getAddress().equals(part) || getAddress().startsWith(part + "/");
    }

    /** What is to be told about the page as a whole. */
    public List<FacesMessage> getNotices() {
        return FacesContext.getCurrentInstance().getMessageList(null);
    }
}
