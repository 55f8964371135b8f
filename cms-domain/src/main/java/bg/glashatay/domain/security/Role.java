package bg.glashatay.domain.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** A set of permissions under a name, such as {@code reviewer}: data, so that a municipality can adapt it. */
@Entity
public class Role {

    @Id
    private String name;

    @ElementCollection
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    protected Role() {}

    /** A role with the given permissions, each without its section. */
    public Role(String name, Set<String> permissions) {
        this.name = Objects.requireNonNull(name);
        this.permissions.addAll(permissions);
    }

    public String getName() {
        return name;
    }

    /** Permissions without their section, such as {@code edition:approve}. */
    public Set<String> getPermissions() {
        return Set.copyOf(permissions);
    }
}
