package io.ismsgraph.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody does here, and so what he may do; the schema says the same with what each may ask. */
public enum Role {
    ANALYST,
    INVESTIGATOR,
    ASSESSOR,
    COMMITTEE_MEMBER,
    ORGANISATION,
    DATA_STEWARD,
    SYSTEM_AUDITOR,
    ADMINISTRATOR;

    private static final String PREFIX = "ROLE_";

    /** Of one who runs the service for himself: all but the one that limits the view. */
    static Set<Role> everything() {
        return EnumSet.complementOf(EnumSet.of(ORGANISATION));
    }

    static List<GrantedAuthority> authorities(Collection<Role> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(PREFIX + role))
                .toList();
    }

    static Set<String> of(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
