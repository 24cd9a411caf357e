package vn.tiendo.organization;

/** Port: is this the person's password? Throttling of wrong tries happens behind it. */
public interface PasswordCheck {

    boolean matches(String username, String password);
}
