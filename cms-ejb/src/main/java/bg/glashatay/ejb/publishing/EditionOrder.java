package bg.glashatay.ejb.publishing;

/** What an editorial list can be sorted by; each order has its index. */
public enum EditionOrder {
    CHANGED("e.changedAt"),
    TITLE("SQL('? collate \"bg-x-icu\"', e.title)"),
    STATE("e.state");

    private final String expression;

    EditionOrder(String expression) {
        this.expression = expression;
    }

    String clause(boolean ascending) {
        var direction = ascending ? " asc" : " desc";
        return " order by " + expression + direction + ", e.id" + direction;
    }
}
