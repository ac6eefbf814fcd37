/** A select that is searched by any part of what it shows; a leading space (it opens other selects) means nothing. */
export const findOption = {
  filterOption: (typed: string, option?: { label?: unknown }) =>
    String(option?.label ?? '')
      .toLowerCase()
      .includes(typed.trim().toLowerCase()),
};
