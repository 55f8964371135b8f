package bg.glashatay.journey;

/** Accounts of a test's own with the password of the demo, put where the administrator's screen puts them. */
final class OwnAccount {

    private OwnAccount() {}

    /** Makes one that holds roles everywhere; opens it again if it is there. */
    static void make(Site site, String username, String... roles) {
        site.rows()
                .update(
                        """
                insert into account (id, username, full_name, password_hash, created_at)
                select nextval('account_seq'), ?, 'Нова Колежка', password_hash, now()
                from account where username = 'author'
                on conflict (username) do update set open = true
                """,
                        username);
        for (var role : roles) {
            site.rows()
                    .update(
                            """
                    insert into role_assignment (id, account_id, role)
                    select nextval('role_assignment_seq'), id, ? from account where username = ?
                    """,
                            role,
                            username);
        }
    }

    static void close(Site site, String username) {
        site.rows().update("update account set open = false where username = ?", username);
    }
}
