/**
 * @file ln x for normal x > 0, within 1e-12: ln x = e·ln 2 + ln m, m in [√½, √2), and
 * ln m = 2·artanh((m − 1)/(m + 1)). The standard library's takes its values from tables, for which
 * there is no place in memory that is tfjs's.
 */
export function log(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  let exponent = <i32>(bits >> 52) - 1023;
  let m = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (m > 1.4142135623730951) {
    m /= 2;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  const squared = s * s;
  let series: f64 = 0;
  for (let power: f64 = 15; power > 0; power -= 2) series = series * squared + 1 / power;
  return exponent * 0.6931471805599453 + 2 * s * series;
}
