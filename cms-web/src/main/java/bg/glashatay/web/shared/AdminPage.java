package bg.glashatay.web.shared;

import bg.glashatay.domain.security.Right;

/** A page of the administration: where it is, in which part, and which right opens it. In the order of its links. */
enum AdminPage {
    ACCOUNTS(Part.PEOPLE, "/editor/admin/accounts", Right.MANAGE_ACCOUNTS),
    TOKENS(Part.PEOPLE, "/editor/admin/tokens", Right.MANAGE_ACCOUNTS),
    AUDIT(Part.PEOPLE, "/editor/admin/audit", Right.READ_AUDIT),
    SECTIONS(Part.SITE, "/editor/admin/sections", Right.MANAGE_SECTIONS),
    MENUS(Part.SITE, "/editor/admin/menus", Right.MANAGE_SECTIONS),
    REDIRECTS(Part.SITE, "/editor/admin/redirects", Right.MANAGE_SECTIONS),
    APPROVALS(Part.SITE, "/editor/admin/approvals", Right.MANAGE_SECTIONS),
    IMPORT(Part.SITE, "/editor/admin/import", Right.IMPORT),
    EXPORT(Part.SITE, "/editor/admin/export", Right.EXPORT),
    STATUS(Part.SERVER, "/editor/admin/status", Right.SWEEP_STORE),
    FILES(Part.SERVER, "/editor/admin/files", Right.SWEEP_STORE),
    MIRROR(Part.SERVER, "/editor/mirror", Right.SWEEP_STORE),
    BACKUPS(Part.SERVER, "/editor/admin/backups", Right.MAKE_BACKUPS);

    /** What belongs together, so that nobody looks through thirteen links. */
    enum Part {
        PEOPLE,
        SITE,
        SERVER
    }

    private final Part part;
    private final String address;
    private final Right right;

    AdminPage(Part part, String address, Right right) {
        this.part = part;
        this.address = address;
        this.right = right;
    }

    Part part() {
        return part;
    }

    String address() {
        return address;
    }

    Right right() {
        return right;
    }
}
