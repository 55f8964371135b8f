package bg.glashatay.web.auditlog;

import bg.glashatay.ejb.auditlog.AuditFilter;
import bg.glashatay.ejb.auditlog.AuditLog;
import bg.glashatay.ejb.auditlog.AuditPage;
import bg.glashatay.ejb.auditlog.AuditRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs the page of the audit log, filtered as its address says. */
@Named
@RequestScoped
public class AuditSearch {

    private static final int ROWS = 50;

    @Inject
    AuditLog log;

    private AuditAddress address;
    private AuditPage page;

    @PostConstruct
    void load() {
        address = AuditAddress.of(Faces.getRequestParameterMap()::get);
        if (address.before() != null) {
            page = log.olderThan(address.before(), address.filter(), ROWS);
        } else if (address.after() != null) {
            page = log.newerThan(address.after(), address.filter(), ROWS);
        } else {
            page = log.newest(address.filter(), ROWS);
        }
    }

    public List<AuditRow> getRows() {
        return page.rows();
    }

    public AuditFilter getFilter() {
        return address.filter();
    }

    public boolean isFiltered() {
        return !address.filter().equals(AuditFilter.ALL);
    }

    /** Whether only permitted or only refused commands are shown, as the address spells it; null for both. */
    public String getResult() {
        return address.result();
    }

    /** Every command the log may hold, by the names people read. */
    public List<CommandChoice> getCommands() {
        return CommandWords.all();
    }

    /** The command's name as people read it. */
    public String command(AuditRow row) {
        return CommandWords.of(row.command());
    }

    public boolean isNewer() {
        return page.newer();
    }

    public boolean isOlder() {
        return page.older();
    }

    public String getNewestAddress() {
        return address.newest();
    }

    public String getNewerAddress() {
        return address.newerThan(page.rows().get(0).place());
    }

    public String getOlderAddress() {
        return address.olderThan(page.rows().get(page.rows().size() - 1).place());
    }

    public String getFileAddress() {
        return address.file();
    }

    public String utc(AuditRow row) {
        return Utc.shown(row.madeAt());
    }

    public String exact(AuditRow row) {
        return Utc.exact(row.madeAt());
    }
}
