/** {@code ./mailian bench referral}: how fast a referral is sent and found, and how lightly the house starts. */
void main() {
    IO.println("Mailian bench: referral");
}
