package bg.glashatay.domain.security;

import bg.glashatay.domain.site.Section;
import java.util.Set;

/**
 * Something a person may be allowed to do. Rights over content are held for a section, as the Shiro permission
 * {@code edition:approve:kultura}, or for all, as {@code edition:approve:*}; the others for the whole site.
 */
public enum Right {
    CREATE("edition:create"),
    EDIT("edition:edit"),
    APPROVE("edition:approve"),
    PUBLISH("edition:publish"),
    WITHDRAW("edition:withdraw"),
    PUBLISH_WITHOUT_REVIEW("edition:emergency"),
    RUN_SCHEDULE("edition:run-schedule"),
    READ_EDITIONS("edition:read"),
    UPLOAD_MEDIA("media:upload"),
    /** To describe, replace and delete what others have uploaded. */
    MANAGE_MEDIA("media:manage"),
    /** To look through all stored files and clear away what nothing knows of. */
    SWEEP_STORE("media:sweep"),
    MAKE_BACKUPS("backup:make"),
    /** To have content brought in from elsewhere. */
    IMPORT("content:import"),
    /** To write down in the names of others what they wrote elsewhere: never a person's, only the import's own. */
    TAKE_OVER("content:take-over"),
    /** To take the site along as an archive for another installation. */
    EXPORT("content:export"),
    CURATE_SEARCH("search:curate"),
    /** To say that what a reader wrote is dealt with; reading it takes no more than reading editions. */
    HANDLE_FEEDBACK("feedback:handle"),
    ARRANGE_HOME("home:arrange"),
    MANAGE_SECTIONS("section:manage"),
    MANAGE_ACCOUNTS("account:manage"),
    READ_AUDIT("audit:read");

    /** Each of these is enough to see which files there are, and what they are like. */
    public static final Set<Right> SEEING_MEDIA = Set.of(READ_EDITIONS, UPLOAD_MEDIA, MANAGE_MEDIA);

    private final String permission;

    Right(String permission) {
        this.permission = permission;
    }

    /** The permission as roles hold it, without a section: {@code edition:approve}. */
    public String permission() {
        return permission;
    }

    /** The permission over one section: {@code edition:approve:kultura}. */
    public String in(Section section) {
        return permission + ":" + section.getSlug();
    }
}
